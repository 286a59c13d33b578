import { badInput } from "../../domain/badInput.js";
import type { Transaction } from "../../graph/connection.js";
import type { ResolvedAuthors } from "../change/changeAuthors.js";
import { changeDecisions, lockAuthors, readDecision } from "./changeDecisions.js";
import type { Deciding } from "./mergeAuthors.js";

/**
 * Takes a decision back, whichever was made before or after it: the authors are what the decisions that still stand say.
 * @throws LexigraphError BAD_USER_INPUT for an id that is no decision's, or one that was taken back already
 */
export async function undoDecision(
  transaction: Transaction,
  id: string,
  { at, by, reason }: Omit<Deciding, "id">,
): Promise<ResolvedAuthors> {
  await lockAuthors(transaction);
  const decision = await readDecision(transaction, id);
  if (!decision) throw badInput(`"id": nobody made a decision ${id.slice(0, 200)}.`);
  if (decision.undone) throw badInput(`"id": ${id} was undone by ${decision.undone.by} at ${decision.undone.at}.`);
  return changeDecisions(transaction, [{ ...decision, undone: { at, by, reason } }], at);
}
