import type { Transaction } from "../../graph/connection.js";
import { runOver, runStatement } from "../../graph/runStatement.js";
import { type ResolvedAuthors, resolveAuthors, writeAuthors } from "../change/changeAuthors.js";
import { fromStoredDecision, namesOf, type StoredDecision, toStoredDecision } from "../change/storedDecision.js";
import type { AuthorDecision } from "../decision.js";

/** Lets nothing else change whose bylines are, until the transaction ends. */
export async function lockAuthors(transaction: Transaction): Promise<void> {
  await runStatement(transaction, "load/lock");
}

/** A decision by its id, as the graph has it. */
export async function readDecision(transaction: Transaction, id: string): Promise<AuthorDecision | undefined> {
  const [row] = await runStatement<{ decision: StoredDecision }>(transaction, "identity/readDecision", { id });
  return row && fromStoredDecision(row.decision);
}

/**
 * Keeps decisions as they are to stand, and makes the authors what all that stand say: the same graph as if they had
 * been made before anything was loaded. `settle` sees what follows before anything is written: it may refuse it, and
 * says what is kept of the decisions.
 * @param at ISO 8601: when rules are said to have decided what they decide anew
 */
export async function changeDecisions(
  transaction: Transaction,
  decisions: readonly AuthorDecision[],
  at: string,
  settle: (resolved: ResolvedAuthors) => readonly AuthorDecision[] = () => decisions,
): Promise<ResolvedAuthors> {
  const resolved = await resolveAuthors(transaction, [], [], decisions);
  const rows = settle(resolved).map((decision) => ({ decision: toStoredDecision(decision), names: namesOf(decision) }));
  await runOver(transaction, "identity/writeDecisions", rows);
  await writeAuthors(transaction, resolved, at);
  return resolved;
}
