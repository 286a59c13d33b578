import { type ByteFault, FAULT, type TextChunks } from "./textSource.js";

const LINE_END = 0x0a;
/** U+FFFD in UTF-8. */
const REPLACEMENT = Buffer.from("\ufffd");

/** Cuts what has come where a character of the encoding ends, and turns the first part into text. */
interface Encoding {
  /** How many of the bytes are whole characters, as far as the next chunk can tell. */
  wholeBytes: (bytes: Buffer) => number;
  label: "utf-8" | "utf-16le" | "utf-16be";
}

/**
 * Bytes as text, as they come. They have to be UTF-8; a byte order mark is dropped. UTF-16 with a byte order mark is known
 * for certain and so read; anything else is never guessed: lines that are none hold FAULT, and `fault` tells the first byte.
 * Throws what the bytes throw.
 */
export function decodeBytes(bytes: AsyncIterable<Uint8Array>): TextChunks {
  const decoded: TextChunks & { fault?: ByteFault | undefined } = { [Symbol.asyncIterator]: decode, fault: undefined };
  return decoded;

  async function* decode(): AsyncGenerator<string> {
    let encoding: Encoding | undefined;
    let rest: Buffer = Buffer.alloc(0);
    let at = 0;
    let line = 1;
    const text = (piece: Buffer, label: Encoding["label"]): string => {
      const result = decodePiece(piece, label, decoded.fault === undefined ? { at, line } : undefined);
      decoded.fault ??= result.fault;
      at += piece.length;
      line += newlines(piece);
      return result.text;
    };
    for await (const chunk of bytes) {
      rest =
        rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([rest, chunk]);
      if (encoding === undefined) {
        if (rest.length < 3) continue;
        encoding = encodingOf(rest);
        at = markLength(rest);
        rest = rest.subarray(at);
      }
      const whole = encoding.wholeBytes(rest);
      if (whole > 0) yield text(rest.subarray(0, whole), encoding.label);
      rest = rest.subarray(whole);
    }
    const last = encoding ?? encodingOf(rest);
    if (encoding === undefined) rest = rest.subarray(markLength(rest));
    if (rest.length > 0) yield text(rest, last.label);
  }
}

function encodingOf(start: Buffer): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return { label: "utf-16le", wholeBytes: (bytes) => wholePairs(bytes, 1) };
  if (start[0] === 0xfe && start[1] === 0xff) return { label: "utf-16be", wholeBytes: (bytes) => wholePairs(bytes, 2) };
  return { label: "utf-8", wholeBytes };
}

function markLength(start: Buffer): number {
  if (encodingOf(start).label !== "utf-8") return 2;
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0;
}

/** All but a character at the end that may go on: at most three bytes after its first. */
function wholeBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0)
      return byte >= (back === 1 ? 0xc0 : back === 2 ? 0xe0 : 0xf0) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** All but half a unit, or the first half of a surrogate pair, whose high byte stands `high` before the end. */
function wholePairs(bytes: Buffer, high: number): number {
  const even = bytes.length - (bytes.length % 2);
  const last = bytes[even - high] ?? 0;
  return even > 0 && last >= 0xd8 && last <= 0xdb ? even - 2 : even;
}

/** A line that does not decode comes with FAULT in the place of what is none; `place` is where the piece stands. */
function decodePiece(
  piece: Buffer,
  label: Encoding["label"],
  place: { at: number; line: number } | undefined,
): { text: string; fault?: ByteFault } {
  const strict = strictly(piece, label);
  if (strict !== undefined) return { text: strict };
  if (label !== "utf-8") {
    const text = new TextDecoder(label, { ignoreBOM: true }).decode(piece).replaceAll("\ufffd", FAULT);
    const message = "It begins as UTF-16 and is none; save the file as UTF-8.";
    return place ? { text, fault: { message, line: place.line } } : { text };
  }
  const { at, line } = place ?? { at: 0, line: 1 };
  const position = firstFault(piece);
  const message = `Byte ${at + position + 1} (0x${hex(piece.subarray(position, position + 1))}) is not UTF-8; save the file as UTF-8.`;
  const text = linesOf(piece)
    .map((one) => strictly(one, label) ?? loosely(one))
    .join("");
  return { text, fault: { message, line: line + newlines(piece.subarray(0, position)) } };
}

function strictly(bytes: Uint8Array, label: Encoding["label"]): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function loosely(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).replaceAll("\ufffd", FAULT);
}

/** LF is never part of another character in UTF-8, so lines can be cut before they are decoded. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
    lines.push(bytes.subarray(start, end + 1));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
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

function newlines(bytes: Buffer): number {
  let count = 0;
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, end + 1)) count += 1;
  return count;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
