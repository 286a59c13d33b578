import type { FastifyReply, FastifyRequest } from "fastify";
import { clientLeft } from "../clientLeft.js";
import type { Context } from "../context.js";

/** What the queries that a document is made from take over of its request. */
export type DocumentRequest = Pick<Context, "requestId" | "log" | "signal">;

/** Of a request that is being answered: ask once, as each asks to be told when the client leaves. */
export function documentRequest({ id, log }: FastifyRequest, reply: FastifyReply): DocumentRequest {
  return { requestId: id, log, signal: clientLeft(reply) };
}
