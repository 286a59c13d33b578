import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { errorBody } from "./errorBody.js";

/** Answers what no route is for: JSON in the form of a GraphQL error. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): void {
  reply.code(404).send(errorBody("NOT_FOUND", "There is nothing at this address.", request));
}

/** Answers an address that cannot be read at all; no hook has run before it. */
export function answerUnreadableUrl(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const message = "The address cannot be read: its percent-encoding is no UTF-8.";
  reply
    .code(400)
    .header("x-request-id", request.id)
    .header("content-type", "application/json; charset=utf-8")
    .send(errorBody("BAD_REQUEST", message, request));
}
