import { LexigraphError } from "../domain/errors.js";

/**
 * What ends the waiting for an answer: a clock, for a server that no longer answers at all (one that does ends by itself
 * what lasts too long), or a client that has left.
 */
export class Silence {
  /** Rejects with DEADLINE_EXCEEDED. */
  readonly broken: Promise<never>;
  private readonly timer: NodeJS.Timeout;

  constructor(
    milliseconds: number,
    private readonly signal?: AbortSignal,
  ) {
    const { promise, reject } = withReject();
    this.broken = promise;
    this.reject = () => reject(new LexigraphError("DEADLINE_EXCEEDED", TOO_LONG, { safe: true }));
    this.timer = setTimeout(this.reject, milliseconds);
    if (signal?.aborted) this.reject();
    else signal?.addEventListener("abort", this.reject, { once: true });
  }

  private readonly reject: () => void;

  /** The answer is there. */
  end(): void {
    clearTimeout(this.timer);
    this.signal?.removeEventListener("abort", this.reject);
  }
}

const TOO_LONG = "The database needed longer than the time allowed: ask for less at once.";

function withReject(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, refuse) => {
    reject = refuse;
  });
  // Nobody may be waiting yet.
  promise.catch(() => undefined);
  return { promise, reject };
}
