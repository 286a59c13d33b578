import type { Transaction } from "../../graph/connection.js";
import { runStatement } from "../../graph/runStatement.js";
import type { Marks } from "../derive/withdrawalMarks.js";

/** The marks of all that is withdrawn. Throws as Transaction.run. */
export async function readMarks(transaction: Transaction): Promise<Marks> {
  const rows = await runStatement<{ mark: string }>(transaction, "withdraw/readMarks");
  return new Set(rows.map(({ mark }) => mark));
}
