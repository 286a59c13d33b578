import type { Transaction } from "./connection.js";
import { runStatement } from "./runStatement.js";

/** What changed that terms' relations rest on. */
export interface TouchedTerms {
  /** Keys of terms whose label or definitions changed, or that are gone. */
  keys: readonly string[];
  /** Ids of chapters whose title or authors changed: the terms that they define. */
  chapterIds?: readonly string[];
  /** Ids of authors whose id or name changed: the terms that their chapters define. */
  authorIds?: readonly string[];
}

/**
 * Notes terms whose relations are to be worked out anew, in the transaction that changes what they rest on, which holds
 * the lock of loading: a process that ends before it has related them leaves that to the next. Throws as Transaction.run.
 */
export async function touchTerms(
  transaction: Transaction,
  { keys, chapterIds = [], authorIds = [] }: TouchedTerms,
): Promise<void> {
  if (keys.length + chapterIds.length + authorIds.length === 0) return;
  await runStatement(transaction, "relate/touch", { keys, chapterIds, authorIds });
}
