import type { Connection, Row, Transaction } from "../../graph/connection.js";
import { statement } from "../../graph/statement.js";

/** How the relations of a graph stand: the row of cypher/relate/readState.cypher. */
export interface RelateState {
  /** The run that readers see; 0 before the first. */
  run: number;
  /** The last run that began. */
  lastRun: number;
  /** The name of the index that goes on from the relations; null before the first run. */
  index: string | null;
  /** How many pairs are shown as related. */
  relations: number;
  terms: number;
  touched: number;
}

/** How the relations stand now. Throws as Connection.read. */
export async function readState(connection: Connection): Promise<RelateState> {
  const [row] = await connection.read<Row & RelateState>(statement("relate/readState").text);
  return row ?? { run: 0, lastRun: 0, index: null, relations: 0, terms: 0, touched: 0 };
}

/** Takes the lock of loading for the rest of a transaction, so that no term is touched before it ends. */
export async function holdLoading(transaction: Transaction): Promise<void> {
  await transaction.run(statement("load/lock").text);
}

/** Makes a run, as it is now, what every reader sees: the last step of a transaction that holds the lock of loading. */
export async function showRun(
  transaction: Transaction,
  shown: { run: number; index: string; relations: number },
): Promise<void> {
  await transaction.run(statement("relate/clearTouched").text);
  await transaction.run(statement("relate/show").text, { batch: shown });
}
