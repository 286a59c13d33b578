import type { Line } from "./line.js";

/** A place among the lines of a page, which are taken one after the other. */
export class LineCursor {
  private index = 0;

  constructor(private readonly lines: readonly Line[]) {}

  /** The next line, or one further on; undefined after the last. */
  peek(ahead = 0): Line | undefined {
    return this.lines[this.index + ahead];
  }

  take(): Line | undefined {
    const line = this.lines[this.index];
    if (line) this.index += 1;
    return line;
  }

  /** How many lines ahead the first one stands that meets a condition, `from` lines ahead or more. */
  find(condition: (line: Line) => boolean, from = 0): number | undefined {
    for (let index = this.index + from; index < this.lines.length; index += 1) {
      const line = this.lines[index];
      if (line && condition(line)) return index - this.index;
    }
    return undefined;
  }

  /** The next `count` lines, taken. */
  takeMany(count: number): Line[] {
    const taken = this.lines.slice(this.index, this.index + count);
    this.index += taken.length;
    return taken;
  }

  /** The number of the page's last line: where it breaks off. */
  get lastNumber(): number {
    return this.lines.at(-1)?.number ?? 1;
  }

  /** The number of the line to name when something is missing here: the next one, else the last. */
  get number(): number {
    return this.peek()?.number ?? this.lastNumber;
  }
}
