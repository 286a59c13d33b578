import type { FastifyBaseLogger } from "fastify";
import type { OperationReader } from "../graph/operationReader.js";

/** What a resolver gets with each request. */
export interface Context {
  reader: OperationReader;
  requestId: string;
  log: FastifyBaseLogger;
}
