import { createHash } from "node:crypto";

/**
 * Addresses that were met, of which 48 bits of a hash are kept: a million take 37 MB, and 93 MB as texts. Among a million, one
 * that was not met is taken for one that was with a chance of 4 in a thousand million.
 */
export class AddressSet {
  private readonly hashes = new Set<number>();

  add(address: string): void {
    this.hashes.add(hashOf(address));
  }

  has(address: string): boolean {
    return this.hashes.has(hashOf(address));
  }
}

/** A whole number that a double holds exactly. */
function hashOf(address: string): number {
  return createHash("sha256").update(address, "utf8").digest().readUIntBE(0, 6);
}
