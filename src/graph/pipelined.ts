import type { Row, Transaction } from "./connection.js";

/** A transaction in which statements that give no rows are sent one behind the other, without waiting for each. */
export interface PipelinedTransaction extends Transaction {
  /** Sends a statement; whether it failed is told at the end of the work. */
  send(text: string, parameters?: Record<string, unknown>): void;
}

/**
 * Does work whose statements the database runs in the order in which they come, while the next are still being made.
 * Resolves when all of them have run. Throws what the first statement that failed did: those behind it only say that the
 * transaction is over.
 */
export async function pipelined<T>(
  transaction: Transaction,
  work: (writing: PipelinedTransaction) => Promise<T>,
): Promise<T> {
  const sent: Promise<Row[]>[] = [];
  const writing: PipelinedTransaction = {
    run: (text, parameters) => transaction.run(text, parameters),
    send(text, parameters) {
      const answer = transaction.run(text, parameters);
      answer.catch(() => undefined);
      sent.push(answer);
    },
  };
  try {
    return await work(writing);
  } finally {
    await Promise.all(sent);
  }
}

/** Whether statements may be sent in a transaction without waiting for them. */
export function isPipelined(transaction: Transaction): transaction is PipelinedTransaction {
  return "send" in transaction;
}
