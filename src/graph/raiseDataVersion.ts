import type { Transaction } from "./connection.js";
import { runStatement } from "./runStatement.js";

/** Tells readers and caches that the graph changed; the last thing in a transaction. Throws as Transaction.run. */
export async function raiseDataVersion(transaction: Transaction): Promise<void> {
  await runStatement(transaction, "graph/raiseDataVersion");
}
