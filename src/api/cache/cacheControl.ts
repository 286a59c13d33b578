import type { Caller } from "../../domain/role.js";

/**
 * What others may do with a whole answer (RFC 9111, 5.2.2): keep it and ask each time whether it holds, or not ask for some
 * seconds. What a token asked for is nobody else's.
 */
export function cacheControl({ subject }: Caller, maxAge: number): string {
  if (subject !== undefined) return "private, no-cache";
  return maxAge > 0 ? `public, max-age=${maxAge}` : "public, no-cache";
}
