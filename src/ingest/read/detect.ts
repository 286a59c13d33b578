import type { PageFormat } from "../../domain/record.js";
import type { Reader } from "./reader.js";
import { READERS } from "./readers.js";
import type { Sample } from "./sample.js";
import { UnreadablePage } from "./unreadablePage.js";

/** Text has no NUL where it begins; UTF-16 without a mark and binary files do. */
const BINARY = /^[^\0]{0,1024}\0/;

/**
 * The reader for an input that begins with a sample: that of the named format, else of the first that recognizes it.
 *
 * @throws UnreadablePage EMPTY_INPUT, NOT_UTF8, UNKNOWN_FORMAT, TOO_DEEP
 */
export function detectReader(sample: Sample, format?: PageFormat): Reader {
  if (sample.isWhole && !/\S/.test(sample.text)) throw new UnreadablePage("EMPTY_INPUT", "There is nothing in it.");
  if (BINARY.test(sample.text)) {
    const message = "It holds NUL characters, as UTF-16 and binary files do; save the file as UTF-8 text.";
    throw new UnreadablePage("NOT_UTF8", message, 1);
  }
  const reader = READERS.find((one) => (format === undefined ? one.recognizes(sample) : one.format === format));
  if (reader) return reader;
  const names = READERS.map((one) => one.format).join(", ");
  throw new UnreadablePage(
    "UNKNOWN_FORMAT",
    `It is in none of the formats that can be read; give one with --format if it is (${names}).`,
    1,
  );
}
