import { oneLine } from "./oneLine.js";

// BibTeX counts braces whether or not a backslash precedes them: an escaped brace alone would run the entry on.
const ESCAPES: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  _: "\\_",
  "#": "\\#",
};

/** Text as LaTeX in UTF-8: the characters that LaTeX gives a meaning are escaped, letters stay what they are. */
export function bibtexText(text: string): string {
  return oneLine(text).replace(/[\\{}~^<>|&%$_#]/g, (character) => ESCAPES[character] ?? character);
}

/** A title: as bibtexText, with words of inner capitals (NASA, eParticipation) kept from the style's lower-casing. */
export function bibtexTitle(text: string): string {
  return bibtexText(text).replace(/(?<![\\\p{L}\p{N}])[\p{L}\p{N}]+/gu, (word) =>
    /.\p{Lu}/u.test(word) ? `{${word}}` : word,
  );
}
