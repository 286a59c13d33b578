import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { LexigraphError } from "../domain/errors.js";
import { errorBody, INTERNAL_MESSAGE } from "./errorBody.js";

/** What a client without a good token is told to send (RFC 6750, section 3). */
export const CHALLENGE = 'Bearer realm="lexigraph"';

/** The HTTP status of an error's code, where it is not 200. */
export const HTTP_STATUS: Record<string, number> = {
  BAD_REQUEST: 400,
  NOT_AUTHENTICATED: 401,
  FORBIDDEN: 403,
  METHOD_NOT_ALLOWED: 405,
  PAYLOAD_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  UNSUPPORTED_MEDIA_TYPE: 415,
  DATABASE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
  INTERNAL: 500,
};

const CODES = new Map([
  [400, { code: "BAD_REQUEST", message: 'The body cannot be read; send JSON with a "query".' }],
  [413, { code: "PAYLOAD_TOO_LARGE", message: "The body is too large; 100 kB are the most." }],
  [415, { code: "UNSUPPORTED_MEDIA_TYPE", message: "Send the body as application/json." }],
]);

/** Answers what fails before GraphQL begins: JSON in the form of a GraphQL error, and never an inside message. */
export function answerError(error: FastifyError | LexigraphError, request: FastifyRequest, reply: FastifyReply): void {
  if (error instanceof LexigraphError && error.safe) {
    if (error.code === "NOT_AUTHENTICATED") reply.header("www-authenticate", CHALLENGE);
    reply.code(HTTP_STATUS[error.code] ?? 400).send(errorBody(error.code, error.message, request));
    return;
  }
  const status = "statusCode" in error ? (error.statusCode ?? 500) : 500;
  const known = CODES.get(status);
  if (known) {
    reply.code(status).send(errorBody(known.code, known.message, request));
    return;
  }
  request.log.error({ err: error }, "request failed");
  reply.code(500).send(errorBody("INTERNAL", INTERNAL_MESSAGE, request));
}
