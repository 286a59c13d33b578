import { badInput } from "../domain/badInput.js";
import type { Transaction } from "../graph/connection.js";
import { runStatement } from "../graph/runStatement.js";
import { holdLoading } from "./run/relateState.js";
import { showDecisions } from "./run/writeRelations.js";

/** What a person decides of two terms, by their ids, also former ones. */
export interface RelationVerdict {
  from: string;
  to: string;
  /** Whether they are related; otherwise what was found of them is never shown. */
  asserted: boolean;
  reason: string;
  /** Who decides, when (ISO 8601), and the id of the write. */
  by: string;
  at: string;
  event: string;
}

/**
 * Keeps a decision on two terms and shows it at once; it stands through every run until another one on them takes its
 * place. The last of its transaction. Throws BAD_USER_INPUT where there is no such term or both are one.
 */
export async function decideRelation(transaction: Transaction, verdict: RelationVerdict): Promise<void> {
  await holdLoading(transaction);
  const [decided] = await runStatement(transaction, "relate/decide", { ...verdict });
  if (!decided) {
    throw badInput(`"from" and "to" take the ids of two terms; "${verdict.from}" and "${verdict.to}" are not.`);
  }
  await showDecisions(transaction, Number(decided.run), [String(decided.pair)]);
}
