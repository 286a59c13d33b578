import { LONGEST_RECORD } from "../limits.js";

/** A value of a JSON input that is a record by itself, as it stands there; `line` is where it begins, from 1. */
export interface JsonItem {
  text: string;
  line: number;
  /** Why its text is not all of it. */
  fault?: "TOO_LONG" | "TRUNCATED";
}

/** What steers the scan: the ends of strings, brackets, and what parts values. */
const STEPS = /["\\{}[\],:\n]/g;
const STEPS_IN_STRING = /["\\\n]/g;

/**
 * The records of JSON as it comes, no more than one of them in memory: the members of an array, of `items`, of `message.items`,
 * or `message` alone, or objects one after the other. Each is cut out by its brackets and parsed by itself, so that a
 * broken one leaves the others.
 */
export async function* jsonItems(
  chunks: AsyncIterable<string>,
  longest: number = LONGEST_RECORD,
): AsyncGenerator<JsonItem> {
  const scan = new JsonScan(longest);
  for await (const chunk of chunks) yield* scan.push(chunk);
  yield* scan.end();
}

/** The same of a text that is there already, one after the other. */
export function* jsonItemsOf(text: string): Generator<JsonItem> {
  const scan = new JsonScan(LONGEST_RECORD);
  yield* scan.push(text);
  yield* scan.end();
}

class JsonScan {
  private depth = 0;
  private line = 1;
  private inString = false;
  private escaped = false;
  /** The depth at which records stand; whatever stands there is one while `listing`. */
  private level = 0;
  private listing = true;
  private pieces: string[] = [];
  private length = 0;
  private begun: { depth: number; line: number } | undefined;
  /** The last string of the record's own level: the name of the value that follows. */
  private name: string | undefined;
  private spelled: string | undefined;

  constructor(private readonly longest: number) {}

  *push(chunk: string): Generator<JsonItem> {
    let kept = 0;
    const keep = (end: number) => {
      if (this.begun && end > kept) this.add(chunk.slice(kept, end));
      kept = end;
    };
    for (let at = 0; at < chunk.length; ) {
      if (this.escaped) {
        this.escaped = false;
        at += 1;
        continue;
      }
      const steps = this.inString ? STEPS_IN_STRING : STEPS;
      steps.lastIndex = at;
      const place = steps.exec(chunk)?.index ?? chunk.length;
      const between = chunk.slice(at, place);
      if (this.inString) this.spelled = this.spelled === undefined ? undefined : (this.spelled + between).slice(0, 20);
      else if (!this.begun && this.listing && this.depth === this.level && /\S/.test(between)) {
        kept = at + between.search(/\S/);
        this.begun = { depth: this.depth, line: this.line };
      }
      if (place === chunk.length) break;
      const step = chunk.charAt(place);
      at = place + 1;
      if (step === "\n") {
        // A bare value at the top ends with its line.
        if (!this.inString && this.begun?.depth === 0 && this.depth === 0) {
          keep(place);
          yield this.take();
        }
        this.line += 1;
      } else if (step === "\\") this.escaped = this.inString;
      else if (step === '"')
        this.quote(() => {
          kept = place;
        });
      else if (step === "{" || step === "[") {
        if (
          this.opens(step, () => {
            kept = place;
          })
        )
          kept = at;
      } else if (step === ":") this.name = this.spelled;
      else if (step === ",") {
        if (this.begun && this.depth === this.begun.depth) {
          keep(place);
          yield this.take();
        }
        if (this.isOwnLevel()) this.name = undefined;
      } else {
        const endsBare = this.begun && this.depth === this.begun.depth && this.depth > 0;
        if (endsBare) {
          keep(place);
          yield this.take();
        }
        this.depth = Math.max(0, this.depth - 1);
        if (this.begun && this.depth === this.begun.depth) {
          keep(at);
          yield this.take();
        } else if (!this.begun && this.depth < this.level) this.leave();
      }
    }
    if (this.begun) this.add(chunk.slice(kept));
  }

  *end(): Generator<JsonItem> {
    const begun = this.begun;
    if (begun && this.depth === 0 && !this.inString) yield this.take();
    else if (begun) yield { ...this.take(), fault: "TRUNCATED" };
    else if (this.depth > 0) yield { text: "", line: this.line, fault: "TRUNCATED" };
  }

  private quote(begin: () => void): void {
    this.inString = !this.inString;
    if (this.inString) {
      this.spelled = this.isOwnLevel() ? "" : undefined;
      if (!this.begun && this.listing && this.depth === this.level) {
        this.begun = { depth: this.depth, line: this.line };
        begin();
      }
    }
  }

  /** Whether the scan stands right within the record, where `items` or `message` may be named. */
  private isOwnLevel(): boolean {
    return this.begun !== undefined && this.depth === this.begun.depth + 1;
  }

  /** Takes an opening bracket; true where it opens a list of records, and what came before is no record. */
  private opens(bracket: "{" | "[", begin: () => void): boolean {
    const isList =
      bracket === "[" &&
      ((this.isOwnLevel() && this.name === "items") || (!this.begun && this.listing && this.depth === 0));
    const isEnvelope = bracket === "{" && this.isOwnLevel() && this.name === "message";
    if (isList) {
      this.drop();
      this.depth += 1;
      this.level = this.depth;
      this.listing = true;
      return true;
    }
    if (isEnvelope || (!this.begun && this.listing && this.depth === this.level)) {
      this.drop();
      this.begun = { depth: this.depth, line: this.line };
      // After the message nothing of its envelope is a record.
      if (isEnvelope) this.level = this.depth;
      if (isEnvelope) this.listing = false;
      this.name = undefined;
      begin();
    }
    this.depth += 1;
    return false;
  }

  private leave(): void {
    this.level = 0;
    this.listing = this.depth === 0;
  }

  private add(piece: string): void {
    this.length += piece.length;
    if (this.length > this.longest) this.pieces = [];
    else this.pieces.push(piece);
  }

  private drop(): void {
    this.begun = undefined;
    this.pieces = [];
    this.length = 0;
  }

  private take(): JsonItem {
    const text = this.pieces.join("");
    const item = { text, line: this.begun?.line ?? this.line };
    const isTooLong = this.length > this.longest;
    this.drop();
    return isTooLong ? { ...item, text: "", fault: "TOO_LONG" } : item;
  }
}
