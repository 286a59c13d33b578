import { entityPath } from "../address/route.js";
import { Section } from "./Section.js";

interface LinkListProps {
  heading: string;
  id?: string;
  items: readonly { id: string; text: string; note?: string }[];
  /** How many there are, where not all are shown. */
  total?: number;
}

/** Links to entities in a row, as many as a line takes; nothing where there are none. */
export function LinkList({ heading, id: place, items, total }: LinkListProps) {
  if (items.length === 0) return null;
  const left = (total ?? items.length) - items.length;
  return (
    <Section heading={heading} {...(place !== undefined && { id: place })}>
      <ul class="chips">
        {items.map(({ id, text, note }) => (
          <li key={id}>
            <a href={entityPath(id)}>
              <bdi>{text}</bdi>
            </a>
            {note !== undefined && <span class="faint"> {note}</span>}
          </li>
        ))}
        {left > 0 && <li class="faint">and {left.toLocaleString("en")} more</li>}
      </ul>
    </Section>
  );
}
