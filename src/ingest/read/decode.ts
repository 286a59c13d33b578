import { UnreadablePage } from "./unreadablePage.js";

/** U+FFFD in UTF-8. */
const REPLACEMENT = Buffer.from("\ufffd");

/**
 * The text of a file's bytes, which have to be UTF-8; a byte order mark is dropped. UTF-16 with a byte order mark is known
 * for certain and so read; anything else is refused, never guessed.
 *
 * @throws UnreadablePage NOT_UTF8 with the line, and the byte where it fails
 */
export function decode(bytes: Uint8Array): string {
  const utf16 = utf16Label(bytes);
  const decoder = new TextDecoder(utf16 ?? "utf-8", { fatal: true });
  try {
    return withoutNul(decoder.decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const position = utf16 === undefined ? firstFault(bytes) : 0;
    throw new UnreadablePage(
      "NOT_UTF8",
      utf16 === undefined
        ? `Byte ${position + 1} (0x${hex(bytes.subarray(position, position + 1))}) is not UTF-8; save the file as UTF-8.`
        : "It begins as UTF-16 and is none; save the file as UTF-8.",
      lineAt(bytes, position),
      { cause: error },
    );
  }
}

function utf16Label(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

/** Text has no NUL; UTF-16 without a mark and binary files do, and would otherwise pass for UTF-8. */
function withoutNul(text: string): string {
  const position = text.indexOf("\0");
  if (position < 0) return text;
  throw new UnreadablePage(
    "NOT_UTF8",
    "It holds NUL characters, as UTF-16 and binary files do; save the file as UTF-8 text.",
    text.slice(0, position).split("\n").length,
  );
}

/** Where the first character begins that is none: the decoder puts U+FFFD there, which only then has other bytes. */
function firstFault(bytes: Uint8Array): number {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let position = 0;
  let start = 0;
  for (let end = text.indexOf("\ufffd"); end >= 0; end = text.indexOf("\ufffd", start)) {
    position += Buffer.byteLength(text.slice(start, end));
    if (hex(bytes.subarray(position, position + REPLACEMENT.length)) !== hex(REPLACEMENT)) return position;
    position += REPLACEMENT.length;
    start = end + 1;
  }
  return position;
}

function lineAt(bytes: Uint8Array, position: number): number {
  return bytes.subarray(0, position).filter((byte) => byte === 0x0a).length + 1;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
