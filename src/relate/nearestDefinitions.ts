import type { Collection } from "./collection.js";
import { FEATURE } from "./features.js";
import type { DefinitionEntry, TermEntry } from "./termEntry.js";
import { NO_STEM } from "./vocabulary.js";

/** The two definitions of two terms that share most of what is rare, and the words they share, the rarest first. */
export interface NearestDefinitions {
  one: DefinitionEntry;
  two: DefinitionEntry;
  words: string[];
}

/**
 * Looks for the definition of the first term that shares most with all of the second's, then for the second's that shares
 * most with that one; undefined where no rare word stands in definitions of both.
 */
export function nearestDefinitions(
  collection: Collection,
  first: TermEntry,
  second: TermEntry,
): NearestDefinitions | undefined {
  const stemsOfSecond = second.definitions.map((definition) => rareStems(collection, definition));
  const ofAll = new Map(stemsOfSecond.flatMap((stems) => [...stems]));
  const one = best(first.definitions, (definition) => weightShared(rareStems(collection, definition), ofAll));
  if (!one) return undefined;
  const stemsOfOne = rareStems(collection, one);
  const two = best(second.definitions, (_, place) => weightShared(stemsOfSecond[place] ?? new Map(), stemsOfOne));
  if (!two) return undefined;
  const shared = [...rareStems(collection, two)].filter(([stem]) => stemsOfOne.has(stem));
  const words = shared.sort((a, b) => b[1] - a[1]).map(([stem]) => printedForm(collection, one, stem));
  return { one, two, words };
}

/** The rare stems of a definition in their order, each with its inverse document frequency. */
function rareStems({ vocabulary, features }: Collection, { words }: DefinitionEntry): Map<number, number> {
  const stems = new Map<number, number>();
  for (const word of words) {
    const stem = vocabulary.stemOf(word);
    if (stem === NO_STEM || stems.has(stem)) continue;
    const feature = features.number(FEATURE.word, vocabulary.stems.text(stem));
    if (features.isRare(feature)) stems.set(stem, features.idf(feature));
  }
  return stems;
}

function weightShared(stems: ReadonlyMap<number, number>, others: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [stem, weight] of stems) if (others.has(stem)) sum += Math.round(weight * 1000);
  return sum;
}

/** The entry of greatest weight, the first of equals; undefined where all weigh nothing. */
function best<T>(entries: readonly T[], weightOf: (entry: T, place: number) => number): T | undefined {
  let found: { entry: T; weight: number } | undefined;
  for (const [place, entry] of entries.entries()) {
    const weight = weightOf(entry, place);
    if (weight > (found?.weight ?? 0)) found = { entry, weight };
  }
  return found?.entry;
}

/** How a definition prints a stem: without capitals where it does so anywhere. */
export function printedForm({ vocabulary }: Collection, { words }: { words: Int32Array }, stem: number): string {
  const forms = [...words]
    .filter((word) => vocabulary.stemOf(word) === stem)
    .map((word) => vocabulary.words.text(word));
  return forms.find((form) => form === form.toLowerCase()) ?? forms[0] ?? "";
}
