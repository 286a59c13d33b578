import type { Connection, ReadOptions, Transaction } from "../../graph/connection.js";
import { beginStatement } from "./beginStatement.js";
import type { Metrics } from "./metrics.js";
import { outcomeOf } from "./outcomeOf.js";

/** The same connection, with what runs over it measured. */
export function measuredConnection(connection: Connection, metrics: Metrics): Connection {
  return {
    read(text, parameters, options) {
      const end = begin(metrics, "read");
      const endStatement = beginStatement(text, options?.onStatement);
      return told(connection.read(text, parameters, options), (failure) => {
        endStatement(failure);
        end(failure);
      });
    },
    write(work, options) {
      const end = begin(metrics, "write");
      return told(
        connection.write((inner) => work(counting(inner, options?.onStatement)), options),
        end,
      );
    },
    verify: () => connection.verify(),
    close: () => connection.close(),
  };
}

/** Counts a read or a transaction as running; what comes back counts it as done, or as failed. */
function begin(metrics: Metrics, access: "read" | "write"): (failure?: unknown) => void {
  const start = performance.now();
  metrics.running[access] += 1;
  return (failure) => {
    metrics.running[access] -= 1;
    metrics.statements.observe({ access, outcome: outcomeOf(failure) }, (performance.now() - start) / 1000);
  };
}

function counting(transaction: Transaction, onStatement: ReadOptions["onStatement"]): Transaction {
  return {
    run(text, parameters) {
      const end = beginStatement(text, onStatement);
      return told(transaction.run(text, parameters), end);
    },
  };
}

/** What work comes to, once `end` has heard of it; in one promise, since every request goes through here. */
function told<T>(work: Promise<T>, end: (failure?: unknown) => void): Promise<T> {
  return work.then(
    (value) => {
      end();
      return value;
    },
    (failure) => {
      end(failure);
      throw failure;
    },
  );
}
