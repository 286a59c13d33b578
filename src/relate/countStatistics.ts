import type { Collection } from "./collection.js";
import { namingName } from "./collectionStatistics.js";
import { GramCounter } from "./gramVector.js";
import type { CollectionStatistics } from "./relation.js";

/** What a full run counts over a settled collection: how many terms have each feature and run of letters, and name each term. */
export function countStatistics(collection: Collection): CollectionStatistics {
  const features = new Int32Array(collection.features.numbering.size);
  const grams = new Int32Array(collection.grams.numbering.size);
  const named = new Int32Array(collection.size);
  const counter = new GramCounter(collection.vocabulary);
  for (const slot of collection.slots) {
    const { entry, common, mentions } = collection.term(slot);
    for (const list of Object.values(common)) increment(features, list);
    increment(grams, counter.gramsOf(entry));
    increment(named, new Set(mentions.map(({ target }) => target)));
  }
  const counts = new Map<string, number>();
  const keep = (counted: Int32Array, nameOf: (number: number) => string) => {
    for (const [number, count] of counted.entries()) if (count > 1) counts.set(nameOf(number), count);
  };
  keep(features, (feature) => collection.features.name(feature));
  keep(grams, (gram) => collection.grams.name(gram));
  keep(named, (slot) => namingName(collection.term(slot).entry.key));
  return { terms: collection.terms, definitions: collection.definitions, counts };
}

function increment(counts: Int32Array, numbers: Iterable<number>): void {
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
}
