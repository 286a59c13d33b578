import { type Quad, Writer } from "n3";

/** n3's Turtle writer, read piece by piece: what was written since the last look is handed over and forgotten. */
export class TurtleChunks {
  private pieces: string[] = [];
  private readonly writer: Writer;

  constructor(prefixes: Record<string, string>) {
    const sink = {
      write: (piece: string, _encoding: string, done?: () => void) => {
        this.pieces.push(piece);
        done?.();
      },
      end: (done?: () => void) => done?.(),
    };
    this.writer = new Writer(sink, { prefixes });
  }

  /** The text of these statements, as far as it can be said before the next. */
  add(quads: readonly Quad[]): string {
    this.writer.addQuads([...quads]);
    return this.taken();
  }

  /** The rest of the text; nothing can be added after it. */
  end(): string {
    this.writer.end();
    return this.taken();
  }

  private taken(): string {
    const text = this.pieces.join("");
    this.pieces = [];
    return text;
  }
}
