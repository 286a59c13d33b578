import type { onSendHookHandler } from "fastify";
import { BOOKMARK_HEADER } from "../bookmarkHeader.js";
import { entityTag, hasAlready } from "../entityTag.js";

/** What an answer depends on beside its address: who has to see a write of its own is not answered from before it. */
const VARY = ["origin", "accept", "authorization", BOOKMARK_HEADER].join(", ");

/**
 * Gives the answer to a GET what a cache in front needs: an ETag where the answer says how it may be kept, and 304 in place
 * of what the cache has already (RFC 9110, 13). What does not say so is not to be kept; a POST is nothing to keep.
 */
export const validators: onSendHookHandler = (request, reply, payload, done) => {
  if (request.method !== "GET") {
    reply.removeHeader("cache-control");
    return done(null, payload);
  }
  const isBody = typeof payload === "string" || Buffer.isBuffer(payload);
  if (reply.statusCode !== 200 || !isBody || !reply.hasHeader("cache-control")) {
    reply.header("cache-control", "no-store");
    return done(null, payload);
  }
  const etag = entityTag(payload);
  reply.header("etag", etag).header("vary", VARY);
  if (!hasAlready(request, etag)) return done(null, payload);
  reply.code(304).removeHeader("content-length").removeHeader("content-type");
  done(null, null);
};
