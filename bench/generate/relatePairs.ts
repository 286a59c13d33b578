import { fold } from "../../src/domain/fold.js";
import type { SourceRecord } from "../../src/domain/record.js";
import { Random } from "./random.js";
import type { Synset } from "./synsets.js";

/** Two terms that are related, by their folded labels, the smaller first. */
export interface RelatedPair {
  left: string;
  right: string;
  score: number;
}

const SEED = 20261125;
/** How many terms that point at the same thing a term is related to, on either side of it. */
const SIBLINGS = 5;

/**
 * Related terms for records of these sets of synonyms: those whose sets point at one another, and those next to each
 * other among all that point at one set. Some twelve a term.
 */
export function relatePairs(synsets: readonly Synset[], records: readonly SourceRecord[]): RelatedPair[] {
  const random = new Random(SEED);
  const known = new Set(records.flatMap(({ definitions }) => definitions.map(({ label }) => fold(label))));
  const labels = new Map(synsets.map(({ id, lemmas }) => [id, fold(lemmas[0] ?? "")]));
  const pairs = new Map<string, RelatedPair>();
  const relate = (one: string | undefined, other: string | undefined, least: number) => {
    if (!one || !other || one === other || !known.has(one) || !known.has(other)) return;
    const [left, right] = one < other ? [one, other] : [other, one];
    const score = Math.round((least + random.fraction() * 0.4) * 10_000) / 10_000;
    const key = `${left}\t${right}`;
    if (!pairs.has(key)) pairs.set(key, { left, right, score });
  };
  const pointingAt = new Map<string, string[]>();
  for (const { id, pointers } of synsets) {
    for (const pointer of pointers) {
      relate(labels.get(id), labels.get(pointer), 0.5);
      pointingAt.set(pointer, [...(pointingAt.get(pointer) ?? []), id]);
    }
  }
  for (const siblings of pointingAt.values()) {
    siblings.forEach((id, place) => {
      const next = siblings.slice(place + 1, place + 1 + SIBLINGS);
      for (const other of next) relate(labels.get(id), labels.get(other), 0.1);
    });
  }
  return [...pairs.values()];
}
