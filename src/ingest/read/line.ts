import { plainText } from "../../domain/plainText.js";

/** A line of a page, plain and not blank; `number` counts from 1 in the file it stands in. */
export interface Line {
  text: string;
  number: number;
  /** Whether a document marks it as its first-level heading. */
  isHeading?: boolean;
}

/** The lines of a text that are not blank, with any line ending. */
export function textLines(content: string): Line[] {
  return content
    .split(/\r\n|\n|\r/)
    .map((text, index) => ({ text: plainText(text), number: index + 1 }))
    .filter((line) => line.text !== "");
}
