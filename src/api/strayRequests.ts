import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { errorBody } from "./errorBody.js";
import { errorPage } from "./explorer/errorPage.js";
import { sendExplorerPage } from "./explorer/sendExplorerPage.js";
import { wantsPage } from "./explorer/wantsPage.js";

/** Answers what no route is for: JSON in the form of a GraphQL error, or a page for a browser. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): void {
  const message = "There is nothing at this address.";
  reply.code(404);
  if (wantsPage(request)) sendExplorerPage(reply, errorPage(message));
  else reply.send(errorBody("NOT_FOUND", message, request));
}

/** Answers an address that cannot be read at all; no hook has run before it. */
export function answerUnreadableUrl(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const message = "The address cannot be read: its percent-encoding is no UTF-8.";
  reply.code(400).header("x-request-id", request.id);
  if (wantsPage(request)) {
    sendExplorerPage(reply, errorPage(message));
    return;
  }
  reply.header("content-type", "application/json; charset=utf-8").send(errorBody("BAD_REQUEST", message, request));
}
