import { LexigraphError } from "../../domain/errors.js";
import type { Connection, ReadOptions, Transaction } from "../../graph/connection.js";
import type { Metrics } from "./metrics.js";
import { beginStatement } from "./traceStatement.js";

/** The same connection, with what runs over it measured. */
export function measuredConnection(connection: Connection, metrics: Metrics): Connection {
  return {
    // What every request goes through, and therefore in one go.
    async read(text, parameters, options) {
      const end = begin(metrics, "read");
      const endStatement = beginStatement(text, options?.onStatement);
      try {
        const rows = await connection.read<never>(text, parameters, options);
        endStatement("OK");
        end("OK");
        return rows;
      } catch (error) {
        endStatement("failed");
        end(codeOf(error));
        throw error;
      }
    },
    async write(work, options) {
      const end = begin(metrics, "write");
      try {
        const done = await connection.write((inner) => work(counting(inner, options?.onStatement)), options);
        end("OK");
        return done;
      } catch (error) {
        end(codeOf(error));
        throw error;
      }
    },
    verify: () => connection.verify(),
    close: () => connection.close(),
  };
}

/** Counts a read or a transaction as running; what comes back counts it as done. */
function begin(metrics: Metrics, access: "read" | "write"): (outcome: string) => void {
  const start = performance.now();
  metrics.running.inc({ access });
  return (outcome) => {
    metrics.running.dec({ access });
    metrics.statements.observe({ access, outcome }, (performance.now() - start) / 1000);
  };
}

function codeOf(error: unknown): string {
  return error instanceof LexigraphError ? error.code : "INTERNAL";
}

function counting(transaction: Transaction, onStatement: ReadOptions["onStatement"]): Transaction {
  return {
    async run(text, parameters) {
      const end = beginStatement(text, onStatement);
      try {
        const rows = await transaction.run<never>(text, parameters);
        end("OK");
        return rows;
      } catch (error) {
        end("failed");
        throw error;
      }
    },
  };
}
