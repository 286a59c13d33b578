import type { FastifyReply, FastifyRequest } from "fastify";
import { LexigraphError } from "../../domain/errors.js";
import { errorBody } from "../errorBody.js";
import { errorPage } from "../explorer/errorPage.js";
import { sendExplorerPage } from "../explorer/sendExplorerPage.js";
import { wantsPage } from "../explorer/wantsPage.js";
import { formatError } from "../formatError.js";
import { HTTP_STATUS } from "../httpErrors.js";

/** A document has no GraphQL answer that could carry an error, so bad input is a status here. */
const STATUS: Record<string, number> = { ...HTTP_STATUS, BAD_USER_INPUT: 400, NOT_FOUND: 404, NOT_ACCEPTABLE: 406 };

/** Answers what keeps a document from being made: JSON in the form of a GraphQL error, or a page for a browser. */
export function answerDocumentError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const { message, extensions } = formatError({ message: error.message }, error);
  const code = String(extensions?.code);
  if (code === "INTERNAL") request.log.error({ err: error }, "document failed");
  reply.code(STATUS[code] ?? 500);
  if (wantsPage(request)) {
    sendExplorerPage(reply, errorPage(message));
    return;
  }
  reply
    .header("cache-control", "no-store")
    .header("content-type", "application/json; charset=utf-8")
    .send(errorBody(code, message, request));
}

/** Throws METHOD_NOT_ALLOWED: documents are only read. */
export async function refuseMethod(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header("allow", "GET, HEAD, OPTIONS");
  throw new LexigraphError("METHOD_NOT_ALLOWED", "Documents are only read: use GET.", { safe: true });
}
