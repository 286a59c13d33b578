import { LexigraphError } from "../../domain/errors.js";
import type { Connection, Transaction } from "../../graph/connection.js";
import type { Metrics } from "./metrics.js";
import { countStatement } from "./statementTiming.js";
import { traceStatement } from "./traceStatement.js";

/** The same connection, with what runs over it measured. */
export function measuredConnection(connection: Connection, metrics: Metrics): Connection {
  const measure = async <T>(access: "read" | "write", work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    let outcome = "OK";
    metrics.running.inc({ access });
    try {
      return await work();
    } catch (error) {
      outcome = error instanceof LexigraphError ? error.code : "INTERNAL";
      throw error;
    } finally {
      metrics.running.dec({ access });
      metrics.statements.observe({ access, outcome }, (performance.now() - start) / 1000);
    }
  };
  return {
    read: (text, parameters, options) =>
      measure("read", () => counted(text, () => connection.read(text, parameters, options))),
    write: (work, options) => measure("write", () => connection.write((inner) => work(counting(inner)), options)),
    verify: () => connection.verify(),
    close: () => connection.close(),
  };
}

function counting(transaction: Transaction): Transaction {
  return { run: (text, parameters) => counted(text, () => transaction.run(text, parameters)) };
}

async function counted<T>(text: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await traceStatement(text, work);
  } finally {
    countStatement(performance.now() - start);
  }
}
