import type { PageFormat } from "../../domain/record.js";
import type { Reader } from "./reader.js";
import { READERS } from "./readers.js";
import { UnreadablePage } from "./unreadablePage.js";

/**
 * The reader for a content: that of the named format, else of the first that recognizes it.
 *
 * @throws UnreadablePage EMPTY_INPUT, UNKNOWN_FORMAT
 */
export function detectReader(content: string, format?: PageFormat): Reader {
  if (content.trim() === "") throw new UnreadablePage("EMPTY_INPUT", "There is nothing in it.");
  const reader = READERS.find((one) => (format === undefined ? one.recognizes(content) : one.format === format));
  if (reader) return reader;
  const names = READERS.map((one) => one.format).join(", ");
  throw new UnreadablePage(
    "UNKNOWN_FORMAT",
    format === undefined
      ? `It is in none of the formats that can be read (${names}).`
      : `Format ${format} cannot be read; these can: ${names}.`,
    1,
  );
}
