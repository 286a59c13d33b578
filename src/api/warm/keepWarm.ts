import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds between two questions whether a database that went away is back. */
const PAUSE = 1_000;

/** What keeps a database warm. */
export interface Warming {
  /** Has it plan what is asked first and most; ends early, without an error, where the signal aborts or it is away. */
  warmUp(signal: AbortSignal): Promise<void>;
  /** Rejects while the database does not answer. */
  verify(): Promise<void>;
  /** Aborted when nobody will ask any more. */
  closing: AbortSignal;
}

/** Has the database plan what is asked first and most, and again whenever it has lost what it planned. */
export class KeepWarm {
  /** What is under way, up to when nothing is to be planned. */
  private running: Promise<void>;
  private round = new AbortController();

  constructor(private readonly warming: Warming) {
    this.running = this.warmUp();
  }

  /** Resolves when all is planned that is known to be asked, or the signal has aborted. */
  get settled(): Promise<void> {
    return this.running;
  }

  /** What was planned is lost: it is planned anew once the database answers. */
  again(): void {
    if (this.round.signal.aborted) return;
    this.round.abort();
    this.running = this.running.then(async () => {
      await this.isBack();
      this.round = new AbortController();
      await this.warmUp();
    });
  }

  private warmUp(): Promise<void> {
    return this.warming.warmUp(AbortSignal.any([this.warming.closing, this.round.signal]));
  }

  private async isBack(): Promise<void> {
    const { closing, verify } = this.warming;
    while (!closing.aborted) {
      try {
        return await verify();
      } catch {
        await sleep(PAUSE, undefined, { signal: closing }).catch(() => undefined);
      }
    }
  }
}
