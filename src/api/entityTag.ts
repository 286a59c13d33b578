import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import fresh from "fresh";

/** The ETag of what is answered, from all that tells it apart (RFC 9110, 8.8.3). */
export function entityTag(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return `"${hash.digest("base64url").slice(0, 27)}"`;
}

/**
 * Whether the client has it already (RFC 9110, 13). Of its headers this one alone tells: fetch adds "no-cache" to it, which
 * speaks to caches, not to us.
 */
export function hasAlready({ headers }: FastifyRequest, etag: string): boolean {
  return fresh({ "if-none-match": headers["if-none-match"] }, { etag });
}
