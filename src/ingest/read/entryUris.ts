import { digest } from "../../domain/digest.js";

/**
 * Names the records of one input, `FILE#KEY`: a key that comes a second time is told apart by its number. Keeps six bytes of
 * a hash of each.
 */
export function entryUris(uri: string): (key: string | undefined) => string {
  const seen = new Map<number, number>();
  let unnamed = 0;
  return (key) => {
    if (key === undefined || key.length > 500) {
      unnamed += 1;
      return `${uri}#record=${unnamed}`;
    }
    const hash = Number.parseInt(digest(key).slice(0, 12), 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return count === 1 ? `${uri}#${key}` : `${uri}#${key}~${count}`;
  };
}
