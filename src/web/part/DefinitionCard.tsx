import type { ResultOf } from "gql.tada";
import { useEffect, useRef } from "preact/hooks";
import { entityPath } from "../address/route.js";
import { graphql } from "../data/graphql.js";
import { Bylines } from "./Bylines.js";

export const DEFINITION = graphql(`
  fragment DefinitionParts on Definition {
    id
    text
    chapter {
      id
      title
      year
      doi {
        value
        url
      }
      book {
        id
        title
      }
      bylines {
        position
        name
        author {
          id
        }
      }
    }
  }
`);

export type ShownDefinition = ResultOf<typeof DEFINITION>;

/** A definition with where it stands: year, chapter, authors and DOI. */
export function DefinitionCard({ definition, isTarget }: { definition: ShownDefinition; isTarget: boolean }) {
  const { id, text, chapter } = definition;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isTarget) card.current?.scrollIntoView({ block: "center" });
  }, [isTarget]);
  return (
    <article ref={card} id={id} class={isTarget ? "definition is-target" : "definition"}>
      <p class="definition-text" dir="auto">
        {text}
      </p>
      {chapter && (
        <footer>
          {chapter.year !== null && <span class="year">{chapter.year}</span>}
          <div>
            <a class="work" href={entityPath(chapter.id)} dir="auto">
              {chapter.title}
            </a>
            <Bylines bylines={chapter.bylines} />
            {chapter.doi && (
              <a class="doi" href={chapter.doi.url} rel="noreferrer">
                {chapter.doi.value}
              </a>
            )}
          </div>
        </footer>
      )}
    </article>
  );
}
