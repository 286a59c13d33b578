import type { Sample } from "./sample.js";

/** Where an input is first no UTF-8: the byte and the line, both from 1, and a sentence that tells of it. */
export interface ByteFault {
  message: string;
  line: number;
}

/** Stands in a text for bytes that are none: a noncharacter, so that no text has it. */
export const FAULT = "\uffff";

/** Chunks of text as they come; bad bytes among them are FAULT, and the first of them is told afterwards. */
export interface TextChunks extends AsyncIterable<string> {
  readonly fault?: ByteFault | undefined;
}

/** An input as text: where it is from, its beginning, and all of it in chunks. */
export interface TextSource {
  uri: string;
  sample: Sample;
  chunks: TextChunks;
}

/** The line, from 1, on which a text that begins on a line holds what is no character; undefined where it holds none. */
export function faultyLine(text: string, line: number): number | undefined {
  const place = text.search(/[\0\uffff]/);
  return place < 0 ? undefined : line + text.slice(0, place).split("\n").length - 1;
}
