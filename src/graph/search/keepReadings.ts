import { LRUCache } from "lru-cache";

/** Characters of what is kept, with the texts it was read from. */
const MOST_CHARACTERS = 1_000_000;

/** What is asked of a text that a person typed, in the kinds that are given beside it. */
type ReadText<T> = (text: unknown, argument: string, given: Readonly<Record<string, unknown>>) => T;

/**
 * The same reading of texts, which keeps what it read lately: what one person types, others typed before. Throws what `read`
 * throws; a fault is not kept.
 */
export function keepReadings<T extends object>(read: ReadText<T>): ReadText<Readonly<T>> {
  const kept = new LRUCache<string, T>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (reading, key) => key.length + JSON.stringify(reading).length,
  });
  return (text, argument, given) => {
    const key = JSON.stringify([text, given.kinds]);
    const known = kept.get(key);
    if (known) return known;
    const reading = read(text, argument, given);
    kept.set(key, reading);
    return reading;
  };
}
