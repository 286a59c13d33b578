/** Time, for what waits. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Calls back after so many milliseconds, unless what it gives is called before. */
  after(milliseconds: number, ring: () => void): () => void;
}

/** The clock of this process; it keeps no process from ending. */
export const CLOCK: Clock = {
  now: () => performance.now(),
  after(milliseconds, ring) {
    const timer = setTimeout(ring, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
