import type { Transaction } from "../../graph/connection.js";
import { raiseDataVersion } from "../../graph/raiseDataVersion.js";
import { fromStoredDecision, toStoredDecision } from "../change/storedDecision.js";
import type { AuthorDecision } from "../decision.js";
import { changeDecisions, lockAuthors, readDecision } from "./changeDecisions.js";

/**
 * Takes decisions over as they were exported, with who made them and when. What was taken back stays so: an export from
 * before knows nothing of it. Throws as Transaction.run.
 * @returns how many the graph did not have so
 */
export async function putDecisions(transaction: Transaction, decisions: readonly AuthorDecision[]): Promise<number> {
  if (decisions.length === 0) return 0;
  await lockAuthors(transaction);
  const changed: AuthorDecision[] = [];
  for (const decision of settled(decisions)) {
    const known = await readDecision(transaction, decision.id);
    if (known === undefined || (stands(known, decision) === decision && inOrder(known) !== inOrder(decision)))
      changed.push(decision);
  }
  if (changed.length === 0) return 0;
  await changeDecisions(transaction, changed, new Date().toISOString());
  await raiseDataVersion(transaction);
  return changed.length;
}

/** Each decision once, whatever exports of several times say of it. */
function settled(decisions: readonly AuthorDecision[]): Iterable<AuthorDecision> {
  const byId = new Map<string, AuthorDecision>();
  for (const decision of decisions) byId.set(decision.id, stands(byId.get(decision.id), decision));
  return byId.values();
}

/** Of two tellings of one decision that which knows the undo, else the later told. */
function stands(known: AuthorDecision | undefined, told: AuthorDecision): AuthorDecision {
  return known?.undone && !told.undone ? known : told;
}

/** A decision as text, its fields in one order. */
function inOrder(decision: AuthorDecision): string {
  return JSON.stringify(fromStoredDecision(toStoredDecision(decision)));
}
