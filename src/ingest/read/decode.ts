import { UnreadablePage } from "./unreadablePage.js";

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
        ? `Byte ${position + 1} (0x${hex(bytes[position])}) is not UTF-8; save the file as UTF-8.`
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

/** How many bytes are good: the longest start that decodes, found by halving. */
function firstFault(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isGoodStart(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** A start may end within a character. */
function isGoodStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function lineAt(bytes: Uint8Array, position: number): number {
  return bytes.subarray(0, position).filter((byte) => byte === 0x0a).length + 1;
}

function hex(byte: number | undefined): string {
  return (byte ?? 0).toString(16).padStart(2, "0");
}
