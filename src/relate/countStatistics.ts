import type { Collection } from "./collection.js";
import { namingName } from "./collectionStatistics.js";
import { COMMON_KINDS } from "./common.js";
import { CompanyTable } from "./companyTable.js";
import { CountTable } from "./countTable.js";
import { GramCounter } from "./gramVector.js";
import type { CollectionStatistics } from "./relation.js";

/** What a full run counts over a settled collection before it compares: how many terms have each feature and run of letters, and name each term. */
export function countStatistics(collection: Collection): CollectionStatistics {
  const features = new Int32Array(collection.features.numbering.size);
  const grams = new Int32Array(collection.grams.numbering.size);
  const named = new Int32Array(collection.size);
  const counter = new GramCounter(collection.vocabulary);
  for (const slot of collection.slots) {
    for (const kind of COMMON_KINDS) increment(features, collection.common.get(kind, slot));
    increment(grams, counter.gramsOf(collection.entries.wordsOf(slot)));
    increment(named, new Set(collection.naming.mentions(slot).map(({ target }) => target)));
  }
  const counts = new CountTable();
  const keep = (counted: Int32Array, nameOf: (number: number) => string) => {
    for (const [number, count] of counted.entries()) if (count > 1) counts.add(nameOf(number), count);
  };
  keep(features, (feature) => collection.features.name(feature));
  keep(grams, (gram) => collection.grams.name(gram));
  keep(named, (slot) => namingName(collection.keys.text(slot)));
  return {
    terms: collection.terms,
    definitions: collection.definitions,
    counts,
    company: new CompanyTable(collection.keys),
    chance: 0,
  };
}

function increment(counts: Int32Array, numbers: Iterable<number>): void {
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
}
