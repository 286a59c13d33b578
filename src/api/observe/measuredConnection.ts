import { LexigraphError } from "../../domain/errors.js";
import type { Connection, ReadOptions, Transaction } from "../../graph/connection.js";
import type { Metrics } from "./metrics.js";
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
      measure("read", () => counted(text, options?.onStatement, () => connection.read(text, parameters, options))),
    write: (work, options) =>
      measure("write", () => connection.write((inner) => work(counting(inner, options?.onStatement)), options)),
    verify: () => connection.verify(),
    close: () => connection.close(),
  };
}

type OnStatement = ReadOptions["onStatement"];

function counting(transaction: Transaction, onStatement: OnStatement): Transaction {
  return { run: (text, parameters) => counted(text, onStatement, () => transaction.run(text, parameters)) };
}

async function counted<T>(text: string, onStatement: OnStatement, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await traceStatement(text, work);
  } finally {
    onStatement?.(performance.now() - start);
  }
}
