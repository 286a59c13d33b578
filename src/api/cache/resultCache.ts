import { LRUCache } from "lru-cache";
import type { DataVersionWatch } from "../../graph/dataVersionWatch.js";
import type { Metrics } from "../observe/metrics.js";

/** A version of the data under which answers are looked up and kept. */
export interface CacheTurn {
  /** The answer that is kept, where there is one. */
  find(key: string): Buffer | undefined;
  /** Keeps an answer that was read in this turn, unless the data has changed meanwhile. */
  keep(key: string, body: Buffer): void;
}

/** What an entry takes beside its key and body. */
const OVERHEAD = 200;

/**
 * Answers that are the same for everybody, for as long as the data has the version that they were read from. All that is
 * kept is of one version: another one empties the cache, so that nothing of an older one can be reached.
 */
export class ResultCache {
  private readonly answers: LRUCache<string, Buffer>;
  private version: unknown;

  /** @param bytes that all answers take together, their keys counted */
  constructor(
    bytes: number,
    private readonly watch: DataVersionWatch,
    private readonly metrics: Metrics,
  ) {
    this.answers = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.ceil(bytes / 10),
      sizeCalculation: (body, key) => body.length + 2 * key.length + OVERHEAD,
    });
  }

  /** Begins to answer: what is read from now on is of this version or a later one. Rejects as reading does. */
  async turn(): Promise<CacheTurn> {
    const version = await this.watch.current();
    if (version !== this.version) {
      this.answers.clear();
      this.version = version;
      this.count();
    }
    return {
      find: (key) => {
        const body = this.version === version ? this.answers.get(key) : undefined;
        this.metrics.cacheLookups.inc({ outcome: body ? "hit" : "miss" });
        return body;
      },
      keep: (key, body) => {
        if (this.version !== version) return;
        this.answers.set(key, body);
        this.count();
      },
    };
  }

  /** This process wrote: what is kept counts no more. */
  forget(): void {
    this.watch.forget();
  }

  private count(): void {
    this.metrics.cacheBytes.set(this.answers.calculatedSize);
  }
}
