import { open } from "node:fs/promises";
import { decode } from "./decode.js";
import { jsonl, readRecordLine } from "./jsonl.js";
import type { ReadResult } from "./readResult.js";
import { UnreadablePage } from "./unreadablePage.js";

/** Bytes at the beginning of a file that tell its format. */
const HEAD = 64 * 1024;
const LINE_END = 0x0a;

/** Whether a file begins as JSON Lines, so that it need not be read whole. Throws what the file system does. */
export async function isJsonLines(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return jsonl.recognizes(buffer.toString("utf8", 0, bytesRead));
  } finally {
    await file.close();
  }
}

/**
 * The records of JSON Lines from bytes as they come, one line in memory at a time; a line that is not UTF-8 is rejected
 * like any bad one. Throws what the chunks throw.
 */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>, uri: string): AsyncGenerator<ReadResult> {
  let number = 0;
  for await (const bytes of byteLines(chunks)) {
    number += 1;
    const result = readBytesLine(bytes, uri, number);
    if (result) yield result;
  }
}

function readBytesLine(bytes: Uint8Array, uri: string, number: number): ReadResult | undefined {
  try {
    return readRecordLine(decode(bytes), uri, number);
  } catch (error) {
    if (!(error instanceof UnreadablePage)) throw error;
    return { rejection: { ...error.toRejection(uri), line: number } };
  }
}

/** LF is never part of another character in UTF-8, so lines can be cut before they are decoded. */
async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      yield Buffer.concat([...begun, chunk.subarray(start, end)]);
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}
