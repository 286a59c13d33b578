import { LRUCache } from "lru-cache";
import type { GivenKinds } from "./searchFields.js";

/** Characters of what is kept, with the texts it was read from. */
const MOST_CHARACTERS = 1_000_000;

/** What is asked of a text that a person typed, in the kinds that are given beside it. */
type ReadText<T> = (text: unknown, argument: string, given: GivenKinds) => T;

/**
 * The same reading of texts, which keeps what it read lately: what one person types, others typed before. Throws what `read`
 * throws; a fault is not kept.
 */
export function keepReadings<T extends object>(read: ReadText<T>): ReadText<Readonly<T>> {
  const kept = new LRUCache<string, T, () => T>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (reading, key) => key.length + JSON.stringify(reading).length,
    memoMethod: (_key, _stale, { context }) => context(),
  });
  return (text, argument, given) =>
    kept.memo(JSON.stringify([text, given.kinds]), { context: () => read(text, argument, given) });
}
