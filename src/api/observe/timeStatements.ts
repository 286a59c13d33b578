import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from "fastify";
import { newTiming, type StatementTiming, timed } from "./statementTiming.js";

declare module "fastify" {
  interface FastifyRequest {
    /** What its operation has had from the database. */
    timing: StatementTiming;
  }
}

/** Counts what the rest of a request has from the database. */
export function timeStatements(request: FastifyRequest, _reply: FastifyReply, done: HookHandlerDoneFunction): void {
  request.timing = newTiming();
  timed(request.timing, done);
}
