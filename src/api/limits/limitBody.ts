import { Transform } from "node:stream";
import type { FastifyRequest, preParsingHookHandler } from "fastify";
import { LexigraphError } from "../../domain/errors.js";
import { mayAct } from "../../domain/role.js";
import { BODY_LIMIT, LOAD_BODY_LIMIT } from "./limits.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Bytes of the body. */
    bodySize: number;
  }
}

/**
 * Lets a body in up to the size that its sender may send, whatever its header announces; whether an operation may be that
 * large is told once it is read. Throws PAYLOAD_TOO_LARGE.
 */
export const limitBody: preParsingHookHandler = (request, _reply, payload, done) => {
  const limit = mayAct(request.caller, "curator") ? LOAD_BODY_LIMIT : BODY_LIMIT;
  request.bodySize = Number(request.headers["content-length"] ?? 0);
  if (request.bodySize > limit) throw tooLarge(limit);
  // What is not announced comes in chunks.
  done(null, request.headers["content-length"] === undefined ? payload.pipe(counting(request, limit)) : payload);
};

/** The refusal of a body. */
export function tooLarge(limit: number): LexigraphError {
  const message =
    limit === BODY_LIMIT
      ? "The body is too large; 100 kB are the most, 10 MB for a load with a curator's token."
      : "The body is too large; 10 MB are the most. Send the pages of a load in several requests.";
  return new LexigraphError("PAYLOAD_TOO_LARGE", message, { safe: true });
}

function counting(request: FastifyRequest, limit: number): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      request.bodySize += chunk.length;
      if (request.bodySize > limit) done(tooLarge(limit));
      else done(null, chunk);
    },
  });
}
