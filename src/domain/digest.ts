import { createHash } from "node:crypto";

/** A hash of texts that are told apart by their order: 64 hexadecimal characters of SHA-256. */
export function digest(...parts: string[]): string {
  return createHash("sha256").update(parts.join("\t"), "utf8").digest("hex");
}

/**
 * A hash short enough for an id, where a readable text before it already tells most things apart: digits and lower-case
 * letters, five bits a character; `length` is 12 at most.
 */
export function shortDigest(length: number, ...parts: string[]): string {
  const number = BigInt(`0x${digest(...parts).slice(0, 24)}`);
  return number.toString(36).padStart(12, "0").slice(-length);
}
