import type { Row, Transaction } from "../../graph/connection.js";
import { statement } from "../../graph/statement.js";

/**
 * Runs the statement cypher/load/NAME.cypher. All its values go as one map, because the database plans a text again for
 * lists of another order of size. Throws as Transaction.run.
 */
export async function runLoad<T extends Row = Row>(
  transaction: Transaction,
  name: string,
  batch: Record<string, unknown> = {},
): Promise<T[]> {
  const { text, parameters } = statement(`load/${name}`);
  return transaction.run<T>(text, parameters.length === 0 ? {} : { batch });
}

/** Runs a statement over rows, and nothing where there are none. */
export async function runRows<T extends Row = Row>(
  transaction: Transaction,
  name: string,
  rows: readonly unknown[],
): Promise<T[]> {
  return rows.length === 0 ? [] : runLoad<T>(transaction, name, { rows });
}
