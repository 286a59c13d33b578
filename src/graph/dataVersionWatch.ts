import type { GraphReader } from "./graphReader.js";

/** Milliseconds for which a version that was read is taken for that of now: a write elsewhere is seen before a second is over. */
const FRESH = 500;

/** Which version the data has, for answers that are kept: asked of the database at most twice a second, and after every write. */
export class DataVersionWatch {
  private checked = Number.NEGATIVE_INFINITY;
  private version: unknown;
  private asking: Promise<unknown> | undefined;

  constructor(private readonly reader: Pick<GraphReader, "dataVersion">) {}

  /** The version, of now or half a second ago. Rejects as reading does. */
  current(): Promise<unknown> | unknown {
    if (performance.now() - this.checked < FRESH) return this.version;
    this.asking ??= this.ask();
    return this.asking;
  }

  /** This process wrote: what was read before, or is being read, no longer counts. */
  forget(): void {
    this.checked = Number.NEGATIVE_INFINITY;
    this.asking = undefined;
  }

  private ask(): Promise<unknown> {
    const start = performance.now();
    const asking = this.reader.dataVersion({}).then(
      (version) => {
        if (this.asking === asking) {
          this.asking = undefined;
          this.version = version;
          this.checked = start;
        }
        return version;
      },
      (error) => {
        if (this.asking === asking) this.asking = undefined;
        throw error;
      },
    );
    return asking;
  }
}
