import type { Pair, Relation } from "../relation.js";

/** A relation as cypher/relate/writeRelations.cypher takes it; docs/graph.md tells its properties. */
export interface StoredRelation {
  left: string;
  right: string;
  properties: Record<string, unknown>;
}

/**
 * A relation as properties of one relationship: its evidence once, in the order in which its reasons name it, and of each
 * reason the places of its own, in a run.
 */
export function toStored({ left, right, score, reasons }: Relation, run: number): StoredRelation {
  const evidence = [...new Set(reasons.flatMap(({ definitions, chapters }) => [...definitions, ...chapters]))];
  const places = new Map(evidence.map((id, place) => [id, place]));
  const references = reasons.flatMap((reason) => reason.references);
  const namedBy = reasons.flatMap((reason) => reason.namedBy);
  return {
    left,
    right,
    properties: {
      run,
      score,
      kinds: reasons.map(({ kind }) => kind),
      scores: reasons.map((reason) => reason.score),
      evidence,
      shownBy: reasons.map(({ definitions, chapters }) =>
        [...definitions, ...chapters].map((id) => places.get(id)).join(" "),
      ),
      words: reasons.map(({ words }) => words.join("\t")),
      ...(references.length > 0 ? { references } : {}),
      ...(namedBy.length > 0 ? { namedBy } : {}),
    },
  };
}

/** The name under which a decision on a pair is kept. */
export function pairName([left, right]: Pair): string {
  return `${left}\t${right}`;
}

/** The pair of a name. */
export function pairOf(name: string): Pair {
  const [left = "", right = ""] = name.split("\t");
  return [left, right];
}
