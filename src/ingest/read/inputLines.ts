import { LONGEST_RECORD } from "./limits.js";

/** A line of an input as it stands there, without its end; `number` counts from 1. */
export interface InputLine {
  text: string;
  number: number;
  /** Whether it was longer than any record; its text is then left out. */
  isTooLong: boolean;
}

/** The lines of a text as it comes, with any line ending, no more than one of them in memory. */
export async function* inputLines(
  chunks: AsyncIterable<string>,
  longest: number = LONGEST_RECORD,
): AsyncGenerator<InputLine> {
  let number = 1;
  let begun: string[] = [];
  let length = 0;
  const add = (piece: string) => {
    length += piece.length;
    if (length > longest) begun = [];
    else begun.push(piece);
  };
  const take = (): InputLine => {
    const line = { text: begun.join(""), number, isTooLong: length > longest };
    number += 1;
    begun = [];
    length = 0;
    return line;
  };
  let endsInReturn = false;
  for await (const chunk of chunks) {
    // CR LF may come in two chunks.
    let start = endsInReturn && chunk.startsWith("\n") ? 1 : 0;
    endsInReturn = chunk === "" ? endsInReturn : chunk.endsWith("\r");
    const ends = /\r\n|\n|\r/g;
    ends.lastIndex = start;
    for (let end = ends.exec(chunk); end !== null; end = ends.exec(chunk)) {
      add(chunk.slice(start, end.index));
      yield take();
      start = ends.lastIndex;
    }
    if (start < chunk.length) add(chunk.slice(start));
  }
  if (length > 0) yield take();
}
