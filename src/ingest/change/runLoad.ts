import type { Row, Transaction } from "../../graph/connection.js";
import { type AskedKeys, readByKeys } from "../../graph/readAhead.js";
import { runOver, runStatement } from "../../graph/runStatement.js";

/** Runs the statement cypher/load/NAME.cypher. Throws as Transaction.run. */
export async function runLoad<T extends Row = Row>(
  transaction: Transaction,
  name: string,
  batch: Record<string, unknown> = {},
): Promise<T[]> {
  return runStatement<T>(transaction, `load/${name}`, batch);
}

/** Runs such a statement over rows, and nothing where there are none. */
export async function runRows<T extends Row = Row>(
  transaction: Transaction,
  name: string,
  rows: readonly unknown[],
): Promise<T[]> {
  return runOver<T>(transaction, `load/${name}`, rows);
}

/** Reads by such a statement under keys, those read ahead among them. Throws as Transaction.run. */
export async function readLoad<T extends Row>(transaction: Transaction, name: string, keys: AskedKeys): Promise<T[]> {
  return readByKeys<T>(transaction, `load/${name}`, keys);
}
