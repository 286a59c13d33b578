import type { Connection, Transaction } from "../graph/connection.js";
import { runStatement } from "../graph/runStatement.js";
import { holdLoading } from "./run/relateState.js";
import { pairName } from "./run/storedRelation.js";
import { showDecisions } from "./run/writeRelations.js";

/** What a person decided of two terms, by their keys: it outlives both. */
export interface RelationDecision {
  /** The smaller key by code point, and the other. */
  left: string;
  right: string;
  /** The same two, as the person named them. */
  from: string;
  to: string;
  asserted: boolean;
  reason: string;
  by: string;
  /** ISO 8601, in UTC. */
  at: string;
}

/**
 * Takes decisions over as they were exported, with who made them and when; of two on one pair the later stands.
 * @returns how many the graph did not have so
 * @throws LexigraphError as Connection.write
 */
export async function loadRelationDecisions(
  connection: Connection,
  decisions: readonly RelationDecision[],
): Promise<number> {
  if (decisions.length === 0) return 0;
  return connection.write((transaction) => putRelationDecisions(transaction, decisions));
}

/** The same in a transaction. Throws as Transaction.run. */
export async function putRelationDecisions(
  transaction: Transaction,
  decisions: readonly RelationDecision[],
): Promise<number> {
  if (decisions.length === 0) return 0;
  await holdLoading(transaction);
  const rows = decisions.map((decision) => ({ ...decision, pair: pairName([decision.left, decision.right]) }));
  const changed = await runStatement(transaction, "relate/putDecisions", { rows });
  if (changed.length === 0) return 0;
  const [shown] = await runStatement(transaction, "relate/readRun");
  const pairs = changed.map(({ pair }) => String(pair));
  await showDecisions(transaction, Number(shown?.run), pairs);
  return changed.length;
}
