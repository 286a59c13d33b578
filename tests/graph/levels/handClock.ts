import type { Clock } from "../../../src/graph/levels/clock.js";

/** A clock that a test turns on: what is due is called, the earliest first. */
export class HandClock implements Clock {
  private time = 0;
  private readonly due = new Set<{ at: number; ring(): void }>();

  now(): number {
    return this.time;
  }

  after(milliseconds: number, ring: () => void): () => void {
    const timer = { at: this.time + milliseconds, ring };
    this.due.add(timer);
    return () => void this.due.delete(timer);
  }

  /** Lets time pass, and what follows from it happen. */
  async pass(milliseconds: number): Promise<void> {
    await settled();
    const end = this.time + milliseconds;
    for (let next = this.next(end); next; next = this.next(end)) {
      this.due.delete(next);
      this.time = Math.max(this.time, next.at);
      next.ring();
      await settled();
    }
    // What followed may have let time pass by itself.
    this.time = Math.max(this.time, end);
    await settled();
  }

  private next(end: number) {
    return [...this.due].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  }
}

/** Every promise that waits for nothing else has gone on. */
async function settled(): Promise<void> {
  await new Promise(setImmediate);
}
