import type { RelatePlace } from "../relate/run/bringUpToDate.js";
import type { RelateReport } from "../relate/run/relateJob.js";
import { type Relating as Run, startRelating } from "../relate/run/startRelating.js";

/** Relates terms for a server, in threads of their own: after writes that touched some, and all where it is asked. */
export class Relating {
  private current: Run | undefined;
  private waiting: Promise<unknown> = Promise.resolve();
  private full = false;
  /** Whether a load came while all were being related: perhaps too late for that run to have seen what it touched. */
  private hasMissed = false;

  /** Without a place nothing is related: others do it. `onReport` hears of every run that ended well. */
  constructor(
    private readonly place?: RelatePlace,
    private readonly onReport: (report: RelateReport) => void = () => undefined,
  ) {}

  /**
   * Resolves when the terms that writes touched are related; at once while all are being related, which takes in what is
   * touched meanwhile. All terms are related behind it where the collection has grown so much. Rejects as relateGraph throws.
   */
  async afterLoad(): Promise<void> {
    if (this.full) {
      this.hasMissed = true;
      return;
    }
    const report = await this.enqueue("touched");
    // Nobody waits for it: a failure is tried again with the next load, which finds the same.
    if (report?.needsFullRun) void this.recompute().catch(() => undefined);
  }

  /** Relates all terms anew. Rejects as relateGraph throws. */
  async recompute(): Promise<RelateReport | undefined> {
    this.full = true;
    try {
      return await this.enqueue("all");
    } finally {
      this.full = false;
      if (this.hasMissed) void this.afterLoad().catch(() => undefined);
      this.hasMissed = false;
    }
  }

  /** Ends what runs. */
  async stop(): Promise<void> {
    await this.current?.stop();
  }

  private enqueue(scope: "all" | "touched"): Promise<RelateReport | undefined> {
    const turn = this.waiting.then(() => this.run(scope));
    this.waiting = turn.catch(() => undefined);
    return turn;
  }

  private async run(scope: "all" | "touched"): Promise<RelateReport | undefined> {
    if (!this.place) return undefined;
    const run = startRelating({ ...this.place, scope });
    this.current = run;
    const report = await run.report;
    this.onReport(report);
    return report;
  }
}
