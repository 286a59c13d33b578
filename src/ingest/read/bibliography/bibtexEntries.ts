import type { Entry } from "../entryRecord.js";
import { type InputLine, inputLines } from "../inputLines.js";
import { LONGEST_RECORD } from "../limits.js";

/** An entry of a BibTeX file from its `@` to its closing brace. */
export interface BibtexEntry extends Entry {
  /** Why its text is not all of it. */
  fault?: "TOO_LONG" | "TRUNCATED";
}

/** A line that begins an entry, whatever is still open: an entry before it has lost a brace. */
const BEGINS_ENTRY = /^\s*@\s*[a-z]+\s*[{(]\s*[^\s{}(),="']+\s*,/i;

/** The entries of BibTeX as it comes, one in memory at a time; text between entries is a comment, as BibTeX has it. */
export async function* bibtexEntries(chunks: AsyncIterable<string>): AsyncGenerator<BibtexEntry> {
  const scan = new BibtexScan();
  for await (const line of inputLines(chunks)) yield* scan.push(line);
  yield* scan.end();
}

class BibtexScan {
  private text = "";
  private line = 0;
  private depth = 0;
  private isOpen = false;
  private isInParentheses = false;
  private isTooLong = false;

  *push({ text, number, isTooLong }: InputLine): Generator<BibtexEntry> {
    if (this.isOpen && this.depth > 0 && BEGINS_ENTRY.test(text)) yield this.take("TRUNCATED");
    if (isTooLong) {
      if (!this.isOpen) this.line = number;
      this.isTooLong = true;
      yield this.take();
      return;
    }
    let start = 0;
    for (const step of text.matchAll(/[@{}()]/g)) {
      const character = step[0];
      if (!this.isOpen) {
        if (character !== "@") continue;
        this.isOpen = true;
        this.line = number;
        start = step.index;
        continue;
      }
      const opensNow = this.depth === 0 && /[{(]/.test(character);
      if (opensNow) this.isInParentheses = character === "(";
      if (character === "{" || opensNow) this.depth += 1;
      else if (character === "}" || (character === ")" && this.depth === 1 && this.isInParentheses)) {
        this.depth = Math.max(0, this.depth - 1);
        if (this.depth > 0) continue;
        this.add(text.slice(start, step.index + 1));
        start = step.index + 1;
        yield this.take();
      }
    }
    if (this.isOpen) this.add(`${text.slice(start)}\n`);
  }

  *end(): Generator<BibtexEntry> {
    if (this.isOpen && this.depth > 0) yield this.take("TRUNCATED");
  }

  private add(piece: string): void {
    if (this.text.length + piece.length > LONGEST_RECORD) this.isTooLong = true;
    else this.text += piece;
  }

  private take(fault?: "TRUNCATED"): BibtexEntry {
    const entry = { text: this.text, line: this.line };
    const told = this.isTooLong ? "TOO_LONG" : fault;
    this.text = "";
    this.depth = 0;
    this.isOpen = false;
    this.isTooLong = false;
    return told === undefined ? entry : { ...entry, fault: told };
  }
}
