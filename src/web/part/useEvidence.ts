import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import type { EvidenceNode } from "./Evidence.js";

const EVIDENCE = graphql(`
  query Evidence($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Definition {
        term {
          id
          label
        }
        chapter {
          year
        }
      }
      ... on Chapter {
        title
      }
    }
  }
`);

/** Links to what shows a sentence; more than these say no more. */
const MOST = 2;

/** For each sentence's list of evidence, the definitions and chapters to link to; all are asked for at once. */
export function useEvidence(lists: readonly (readonly string[])[]): readonly (readonly EvidenceNode[])[] {
  const asked = lists.map((ids) => ids.slice(0, MOST));
  const ids = [...new Set(asked.flat())];
  const { data } = useAnswer(EVIDENCE, ids.length === 0 ? null : { ids });
  const found = new Map(data?.nodes.map((node, index) => [ids[index], node]));
  return asked.map((each) => each.flatMap((id) => found.get(id) ?? []));
}
