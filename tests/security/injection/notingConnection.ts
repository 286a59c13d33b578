import type { Connection, Transaction } from "../../../src/graph/connection.js";

/** A connection that keeps the texts of all statements that are sent over it, reads and writes. */
export function notingConnection(inner: Connection): { connection: Connection; texts: string[] } {
  const texts: string[] = [];
  const noting = (transaction: Transaction): Transaction => ({
    run: (text, parameters) => {
      texts.push(text);
      return transaction.run(text, parameters);
    },
  });
  return {
    texts,
    connection: {
      read: (text, parameters, options) => {
        texts.push(text);
        return inner.read(text, parameters, options);
      },
      write: (work, options) => inner.write((transaction) => work(noting(transaction)), options),
      verify: () => inner.verify(),
      close: () => inner.close(),
    },
  };
}
