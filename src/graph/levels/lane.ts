import { LexigraphError } from "../../domain/errors.js";
import type { Leaving } from "../silence.js";
import type { Clock } from "./clock.js";
import type { Traffic } from "./traffic.js";

/** How much of the time a lane takes beside others. */
export interface Share {
  /** Milliseconds of rest for each of work. */
  rest: number;
  /** Milliseconds after which the next may begin, however long the one before it works or worked. */
  longest: number;
  /** How many may wait. */
  most: number;
}

/** How long somebody waits for a turn. */
export interface Patience {
  /** Milliseconds. */
  timeout: number;
  signal?: Leaving | undefined;
}

/** Told of each that comes for a turn; what comes back is told when it has it, or what it failed with. */
export type WatchTurn = () => (failure?: unknown) => void;

/**
 * Admits work that costs others more than their own does (admission control; a share of the time for each class of requests,
 * as in weighted fair queueing): beside others one after the other, with a rest after each in proportion to what it took.
 * Where there is nobody else nothing waits.
 */
export class Lane {
  private readonly waiting = new Set<() => void>();
  private working = 0;
  private begun = Number.NEGATIVE_INFINITY;
  private rested = Number.NEGATIVE_INFINITY;
  private stopTimer = (): void => undefined;

  constructor(
    private readonly traffic: Traffic,
    private readonly share: Share,
    private readonly clock: Clock,
    private readonly watch: WatchTurn = () => () => undefined,
  ) {
    traffic.onLast(() => this.admit());
  }

  /**
   * Does work in its turn.
   * @throws LexigraphError RATE_LIMITED where too many wait; DEADLINE_EXCEEDED where the turn does not come in time, or the
   * client leaves before; what work throws
   */
  async run<T>(work: () => Promise<T>, patience: Patience): Promise<T> {
    const tell = this.watch();
    try {
      if (this.waiting.size > 0 || this.delay() > 0) await this.turn(patience);
      else this.begin();
    } catch (failure) {
      tell(failure);
      throw failure;
    }
    tell();
    const start = this.begun;
    try {
      return await work();
    } finally {
      this.end(start);
    }
  }

  private begin(): void {
    this.working += 1;
    this.begun = this.clock.now();
  }

  private end(start: number): void {
    const now = this.clock.now();
    this.working -= 1;
    this.rested = now + Math.min(this.share.rest * (now - start), this.share.longest);
    this.admit();
  }

  /** Milliseconds until the next may begin. */
  private delay(): number {
    const turn = this.working === 0 ? this.rested : this.begun + this.share.longest;
    return Math.min(turn, this.traffic.quietFrom) - this.clock.now();
  }

  /** Lets in whoever may begin, and comes back when the next one may. */
  private admit(): void {
    this.stopTimer();
    for (const enter of this.waiting) {
      const delay = this.delay();
      if (delay > 0) {
        this.stopTimer = this.clock.after(delay, () => this.admit());
        return;
      }
      this.begin();
      enter();
    }
  }

  private turn({ timeout, signal }: Patience): Promise<void> {
    if (this.waiting.size >= this.share.most) throw crowded();
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting.delete(enter);
        stopTimer();
        signal?.removeEventListener("abort", giveUp);
      };
      const enter = () => {
        leave();
        resolve();
      };
      const giveUp = () => {
        leave();
        reject(new LexigraphError("DEADLINE_EXCEEDED", "Its turn did not come in the time allowed.", { safe: true }));
      };
      const stopTimer = this.clock.after(timeout, giveUp);
      this.waiting.add(enter);
      if (signal?.aborted) return giveUp();
      signal?.addEventListener("abort", giveUp);
      this.admit();
    });
  }
}

function crowded(): LexigraphError {
  const message = "Too many queries that were never asked before wait to be answered; try again in a few seconds.";
  return new LexigraphError("RATE_LIMITED", message, { safe: true });
}
