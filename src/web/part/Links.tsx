import { entityPath } from "../address/route.js";

/** Links to entities, with semicolons between: names hold commas. */
export function Links({ items }: { items: readonly { id: string; text: string }[] }) {
  return (
    <>
      {items.map(({ id, text }, index) => (
        <span key={id}>
          {index > 0 && "; "}
          <a href={entityPath(id)}>
            <bdi>{text}</bdi>
          </a>
        </span>
      ))}
    </>
  );
}
