import type { ResultOf } from "gql.tada";
import { useState } from "preact/hooks";
import { entityPath } from "../address/route.js";
import { graphql } from "../data/graphql.js";
import { Evidence } from "./Evidence.js";
import { plural } from "./plural.js";

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

/** What a kind of reason is called. */
const KINDS: Readonly<Record<Reason["kind"], string>> = {
  ASSERTED: "Asserted",
  MENTIONS: "Names it",
  SHARED_LABEL: "Shared label",
  SIMILAR_TEXT: "Similar text",
  CO_DEFINED: "Same chapter",
  SHARED_AUTHOR: "Same author",
  SHARED_REFERENCE: "Same source",
};

/** Reasons that are read at once, and links to what shows one; more say little more. */
const MOST_REASONS = 2;
const MOST_LINKS = 2;

/** A related term: how strongly, and each reason as a sentence with its kind and links to what shows it. */
export function RelatedTerm({ relation: { node, score, reasons } }: { relation: Relation }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? reasons : reasons.slice(0, MOST_REASONS);
  return (
    <li>
      <p class="related-term">
        <a href={entityPath(node.id)} dir="auto">
          {node.label}
        </a>
        <span class="score" title="How strongly they are related, from 0 to 1">
          <span class="score-track" aria-hidden="true">
            <span style={{ width: `${Math.round(100 * score)}%` }} />
          </span>
          <span class="unseen">Strength </span>
          {score.toFixed(2)}
        </span>
      </p>
      <ul class="reasons">
        {shown.map((reason) => (
          <li key={reason.kind}>
            <span class="reason-kind">{KINDS[reason.kind]}</span>
            <span>
              <bdi class="reason">{reason.statement}</bdi> <Evidence nodes={evidenceOf(reason)} />
            </span>
          </li>
        ))}
      </ul>
      {reasons.length > MOST_REASONS && (
        <button type="button" class="fold" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? "Fewer reasons" : plural(reasons.length - MOST_REASONS, "more reason")}
        </button>
      )}
    </li>
  );
}

// A chapter stands behind each of its definitions: it is a link of its own only where no definition is.
function evidenceOf({ definitions, chapters }: Reason) {
  return (definitions.length > 0 ? definitions : chapters).slice(0, MOST_LINKS);
}
