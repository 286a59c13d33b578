import { LexigraphError } from "../domain/errors.js";

/** Tells that nobody waits for an answer any more: an AbortSignal, or what costs less where every request has one. */
export type Leaving = Pick<AbortSignal, "aborted"> & {
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
};

const TOO_LONG = "The database needed longer than the time allowed: ask for less at once.";

/**
 * What an answer becomes, unless the waiting for it ends before: by a clock, for a server that no longer answers at all (one
 * that does ends by itself what lasts too long), or by a client that has left. Rejects then with DEADLINE_EXCEEDED.
 */
export function unlessSilent<T>(answer: PromiseLike<T>, milliseconds: number, leaving?: Leaving): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      leaving?.removeEventListener("abort", breakOff);
    };
    const breakOff = () => {
      end();
      reject(new LexigraphError("DEADLINE_EXCEEDED", TOO_LONG, { safe: true }));
    };
    const timer = setTimeout(breakOff, milliseconds);
    answer.then(
      (value) => {
        end();
        resolve(value);
      },
      (error) => {
        end();
        reject(error);
      },
    );
    if (leaving?.aborted) breakOff();
    else leaving?.addEventListener("abort", breakOff);
  });
}
