import type { PendingChange } from "../relation.js";
import type { RelationIndex } from "../relationIndex.js";
import type { TouchedTexts } from "./readTerms.js";

/**
 * What touched terms change of an index, in the order in which it is to be written: first what those take with them that
 * are gone, then what the others bring.
 */
export function updateIndex(index: RelationIndex, { put, remove }: TouchedTexts): PendingChange[] {
  const changes: PendingChange[] = [];
  if (remove.length > 0) changes.push(index.change({ put: [], remove }));
  // Written out before the index changes again.
  for (const { batches } of changes) for (const _ of batches);
  if (put.length > 0) changes.push(index.change({ put, remove: [] }));
  return changes;
}

/** How many pairs of a change went from the graph together with one of their terms, before anybody took them out. */
export function countVanished(changes: readonly PendingChange[], { remove }: TouchedTexts): number {
  const gone = new Set(remove);
  const [first] = changes;
  return remove.length === 0 ? 0 : (first?.removed.filter((pair) => pair.some((key) => gone.has(key))).length ?? 0);
}
