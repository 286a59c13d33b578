import type { Clock } from "./clock.js";

/** Milliseconds without a read after which nobody is there: who asks one thing after the other pauses for less. */
const QUIET = 5;

/** What is read or answered that was seen before: what lanes give way to. */
export class Traffic {
  private reading = 0;
  private last = Number.NEGATIVE_INFINITY;
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly clock: Clock) {}

  /** When nobody will have been there for long enough: a moment that is past, or to come, or never while somebody reads. */
  get quietFrom(): number {
    return this.reading > 0 ? Number.POSITIVE_INFINITY : this.last + QUIET;
  }

  /** Counts a read until it ends. */
  during<T>(read: Promise<T>): Promise<T> {
    this.reading += 1;
    const ended = () => {
      this.reading -= 1;
      this.answered();
      if (this.reading === 0) for (const listener of this.listeners) listener();
    };
    // Beside who waits for the read, not before: every request goes through here.
    read.then(ended, ended);
    return read;
  }

  /** Notes that somebody was answered without a read. */
  answered(): void {
    this.last = this.clock.now();
  }

  /** Calls back whenever the last read has ended. */
  onLast(listener: () => void): void {
    this.listeners.push(listener);
  }
}
