import { codePointOrder } from "../../../src/domain/codePointOrder.js";
import { RelationIndex } from "../../../src/relate/relationIndex.js";
import { LIMITS, WEIGHTS, type Weights } from "../../../src/relate/weights.js";
import { type GoldEntry, termOf } from "./goldGlossary.js";
import type { LabelRanking } from "./rankingQuality.js";

/** The product's own ranking of a glossary: its relations, strongest first, ties by label; some weights may be others. */
export function relatedRanking(gold: readonly GoldEntry[], weights: Partial<Weights> = {}): LabelRanking {
  const index = new RelationIndex(undefined, { weights: { ...WEIGHTS, ...weights }, limits: LIMITS });
  for (const entry of gold) index.put(termOf(entry));
  const found = new Map<string, [label: string, score: number][]>();
  const add = (label: string, other: string, score: number) =>
    found.set(label, [...(found.get(label) ?? []), [other, score]]);
  for (const { left, right, score } of [...index.relateAll()].flat()) {
    add(left, right, score);
    add(right, left, score);
  }
  return new Map(
    [...found].map(([label, others]) => [
      label,
      others.sort((a, b) => b[1] - a[1] || codePointOrder(a[0], b[0])).map(([other]) => other),
    ]),
  );
}
