import type { Span } from "@opentelemetry/api";
import type { FastifyBaseLogger } from "fastify";
import type { Caller } from "../domain/role.js";
import type { Bookmarks } from "../graph/bookmarks.js";
import type { Connection } from "../graph/connection.js";
import type { GraphReader } from "../graph/graphReader.js";
import { OperationReader } from "../graph/operationReader.js";
import { OperationWriter } from "../graph/operationWriter.js";
import type { Leaving } from "../graph/silence.js";
import type { Metrics } from "./observe/metrics.js";
import { countStatement, type StatementTiming } from "./observe/statementTiming.js";
import type { Relating } from "./relating.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Of its operation, with what has been done of it when Apollo takes over. */
    context?: Context;
  }
}

/** The graph that is served. */
export interface Graph {
  connection: Connection;
  reader: GraphReader;
  relating: Relating;
  metrics: Metrics;
  /** Milliseconds that what an operation reads may take. */
  timeAllowed?: number | undefined;
}

/** What is known of a request before its operation runs. */
export interface RequestFacts {
  caller: Caller;
  bookmarks: Bookmarks;
  requestId: string;
  /** Bytes of its body. */
  bodySize: number;
  /** Aborted when the client has left. */
  signal?: Leaving | undefined;
  /** Takes points of the client; what comes back is the seconds to wait where they are too few, nothing without a limit. */
  pay(points: number): Promise<number | undefined> | undefined;
  log: FastifyBaseLogger;
  /** What it has had from the database. */
  timing: StatementTiming;
  /** Its place in a trace. */
  span?: Span | undefined;
}

/** What a resolver gets with each request. */
export interface Context extends RequestFacts {
  reader: OperationReader;
  writer: OperationWriter;
  /** Nodes that the operation may read at most, once it is known. */
  cost?: number;
  /** The mutations of the operation, once they are known. */
  mutations: readonly string[];
  relating: Relating;
  metrics: Metrics;
}

/** The context of one operation on the graph. */
export function contextOf(graph: Graph, facts: RequestFacts): Context {
  const { bookmarks, signal, caller, requestId, timing } = facts;
  const { relating, metrics, timeAllowed } = graph;
  const onStatement = (milliseconds: number) => countStatement(timing, milliseconds);
  const reader = new OperationReader(graph.reader, { bookmarks, onStatement, signal, timeAllowed });
  const writer = new OperationWriter(graph.connection, reader, { bookmarks, caller, requestId, onStatement });
  return Object.assign(facts, { relating, metrics, reader, writer, mutations: [] });
}
