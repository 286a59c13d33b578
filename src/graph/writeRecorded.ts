import type { Connection, Transaction, WriteOptions } from "./connection.js";
import type { WriteEvent } from "./event.js";
import { runStatement } from "./runStatement.js";

/**
 * Runs work and writes its event in one transaction: both are kept, or neither. It is applied once, even where the
 * answer to a commit was lost: the next attempt meets the event of the one before, and gives what that one gave.
 * @throws LexigraphError as Connection.write; what work throws
 */
export function writeRecorded<T>(
  connection: Connection,
  event: WriteEvent,
  work: (transaction: Transaction) => Promise<T>,
  options: WriteOptions = {},
): Promise<T> {
  const results: T[] = [];
  return connection.write(async (transaction) => {
    const attempt = results.length;
    const [row] = await runStatement(transaction, "event/record", { event, attempt });
    const before = results.at(-1);
    if (row?.isNew === false && before !== undefined) return before;
    const result = await work(transaction);
    results.push(result);
    return result;
  }, options);
}
