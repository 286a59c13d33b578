import type { Row, Transaction } from "./connection.js";
import { isPipelined } from "./pipelined.js";
import { statement } from "./statement.js";

/**
 * Runs the writing statement cypher/NAME.cypher; one that gives no rows is not waited for where the transaction is
 * pipelined. All its values go as one map, because the database plans a text again for lists of another order of size.
 * Throws as Transaction.run.
 */
export async function runStatement<T extends Row = Row>(
  transaction: Transaction,
  name: string,
  batch: Record<string, unknown> = {},
): Promise<T[]> {
  const { text, parameters, answers } = statement(name);
  const values = parameters.length === 0 ? {} : { batch };
  if (answers || !isPipelined(transaction)) return transaction.run<T>(text, values);
  transaction.send(text, values);
  return [];
}

/** Runs a statement over rows, and nothing where there are none. */
export async function runOver<T extends Row = Row>(
  transaction: Transaction,
  name: string,
  rows: readonly unknown[],
): Promise<T[]> {
  return rows.length === 0 ? [] : runStatement<T>(transaction, name, { rows });
}
