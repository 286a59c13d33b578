import { createHmac, timingSafeEqual } from "node:crypto";
import { badInput } from "../../domain/badInput.js";

const MARK_BYTES = 9;

/**
 * Keyset cursors: the sort key of a row, marked with a keyed hash of the list it belongs to, so that a cursor of
 * another list, another order or somebody's own making is refused. Relay cursor specification, 3.3 (opaque strings).
 */
export class Cursors {
  private readonly secret: string;

  /** @param secret of the graph, so that every process on one database accepts the others' cursors. */
  constructor(secret: string) {
    this.secret = secret;
  }

  /** The cursor of the row with this sort key in this list (`Term.definitions YEAR`). */
  encode(list: string, key: string): string {
    return Buffer.concat([this.mark(list, key), Buffer.from(key, "utf8")]).toString("base64url");
  }

  /** The sort key in a cursor. Throws BAD_USER_INPUT, naming the argument, where the cursor is not one of this list. */
  decode(list: string, cursor: string, argument: string): string {
    const bytes = Buffer.from(cursor, "base64url");
    const key = bytes.subarray(MARK_BYTES).toString("utf8");
    const genuine =
      bytes.length > MARK_BYTES &&
      bytes.toString("base64url") === cursor &&
      timingSafeEqual(bytes.subarray(0, MARK_BYTES), this.mark(list, key));
    if (genuine) return key;
    throw badInput(
      `"${argument}" takes a cursor that this list has given, in the same order; this one is not. Start the list anew without it.`,
    );
  }

  private mark(list: string, key: string): Buffer {
    return createHmac("sha256", this.secret).update(`${list}\n${key}`).digest().subarray(0, MARK_BYTES);
  }
}
