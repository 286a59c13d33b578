import type { ResultOf } from "gql.tada";
import { entityPath } from "../address/route.js";
import { graphql } from "../data/graphql.js";

export const RELATION = graphql(`
  fragment Relation on RelatedTermEdge {
    score
    node {
      id
      label
    }
    reasons {
      kind
      statement
      definitions {
        id
        term {
          id
          label
        }
        chapter {
          year
        }
      }
      chapters {
        id
        title
      }
    }
  }
`);

export type Relation = ResultOf<typeof RELATION>;
type Reason = Relation["reasons"][number];

/** Links to what shows a reason; more than these say no more. */
const MOST_LINKS = 2;

/** A related term: how strongly, and each reason as a sentence with links to what shows it. */
export function RelatedTerm({ relation: { node, score, reasons } }: { relation: Relation }) {
  return (
    <li>
      <p class="related-term">
        <a href={entityPath(node.id)} dir="auto">
          {node.label}
        </a>
        <span class="score" title={`Strength ${score.toFixed(2)} of 1`}>
          <span style={{ width: `${Math.round(100 * score)}%` }} />
          <span class="unseen">Strength {score.toFixed(2)}</span>
        </span>
      </p>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason.kind}>
            <span dir="auto">{reason.statement}</span> <Evidence reason={reason} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Evidence({ reason: { definitions, chapters } }: { reason: Reason }) {
  return (
    <span class="evidence">
      {definitions.slice(0, MOST_LINKS).map(({ id, term, chapter }) => (
        <a href={`${entityPath(term.id)}#${encodeURIComponent(id)}`} key={id}>
          <bdi>{term.label}</bdi>
          {chapter?.year != null && `, ${chapter.year}`}
        </a>
      ))}
      {definitions.length === 0 &&
        chapters.slice(0, MOST_LINKS).map(({ id, title }) => (
          <a href={entityPath(id)} key={id}>
            <bdi>{title}</bdi>
          </a>
        ))}
    </span>
  );
}
