import type { Connection, Transaction } from "../../graph/connection.js";
import { raiseDataVersion } from "../../graph/raiseDataVersion.js";
import { fromStoredDecision, toStoredDecision } from "../change/storedDecision.js";
import type { AuthorDecision } from "../decision.js";
import { changeDecisions, lockAuthors, readDecision } from "./changeDecisions.js";

/** Decisions of one transaction. */
const BATCH_SIZE = 200;

/**
 * Takes decisions over as they were exported, with who made them and when.
 * @returns how many the graph did not have so
 * @throws LexigraphError as Connection.write
 */
export async function loadDecisions(connection: Connection, decisions: readonly AuthorDecision[]): Promise<number> {
  let loaded = 0;
  for (let start = 0; start < decisions.length; start += BATCH_SIZE) {
    const batch = decisions.slice(start, start + BATCH_SIZE);
    loaded += await connection.write((transaction) => putDecisions(transaction, batch));
  }
  return loaded;
}

/** The same in a transaction that is under way. Throws as Transaction.run. */
export async function putDecisions(transaction: Transaction, decisions: readonly AuthorDecision[]): Promise<number> {
  if (decisions.length === 0) return 0;
  await lockAuthors(transaction);
  const changed: AuthorDecision[] = [];
  for (const decision of decisions) {
    const known = await readDecision(transaction, decision.id);
    if (known === undefined || inOrder(known) !== inOrder(decision)) changed.push(decision);
  }
  if (changed.length === 0) return 0;
  await changeDecisions(transaction, changed, new Date().toISOString());
  await raiseDataVersion(transaction);
  return changed.length;
}

/** A decision as text, its fields in one order. */
function inOrder(decision: AuthorDecision): string {
  return JSON.stringify(fromStoredDecision(toStoredDecision(decision)));
}
