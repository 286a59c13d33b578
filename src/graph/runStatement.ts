import type { Row, Transaction } from "./connection.js";
import { statement } from "./statement.js";

/**
 * Runs the writing statement cypher/NAME.cypher. All its values go as one map, because the database plans a text again
 * for lists of another order of size. Throws as Transaction.run.
 */
export async function runStatement<T extends Row = Row>(
  transaction: Transaction,
  name: string,
  batch: Record<string, unknown> = {},
): Promise<T[]> {
  const { text, parameters } = statement(name);
  return transaction.run<T>(text, parameters.length === 0 ? {} : { batch });
}

/** Runs a statement over rows, and nothing where there are none. */
export async function runOver<T extends Row = Row>(
  transaction: Transaction,
  name: string,
  rows: readonly unknown[],
): Promise<T[]> {
  return rows.length === 0 ? [] : runStatement<T>(transaction, name, { rows });
}
