import { median } from "../../latencies.js";

/** Of the least median so far: what is no quicker than that has not become quicker. */
const QUICKER = 0.95;

/** Milliseconds that something took in each form. */
interface Forms<T> {
  /** Of a shape never seen. */
  levels: () => Promise<number>;
  /** Of a known one. */
  whole: (known: T) => Promise<number>;
}

/**
 * Has the database and Node compile the code of both forms, as far as they go: in turns a shape never seen by level and a
 * known one as one statement, until neither form has become quicker for so many rounds.
 */
export async function settle<T>(known: readonly T[], { levels, whole }: Forms<T>, rounds: number): Promise<void> {
  let least = { levels: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };
  let idle = 0;
  while (idle < rounds) {
    const times = { levels: [] as number[], whole: [] as number[] };
    for (const each of known) {
      times.levels.push(await levels());
      times.whole.push(await whole(each));
    }
    const now = { levels: median(times.levels), whole: median(times.whole) };
    const isQuicker = now.levels < QUICKER * least.levels || now.whole < QUICKER * least.whole;
    idle = isQuicker ? 0 : idle + 1;
    least = { levels: Math.min(least.levels, now.levels), whole: Math.min(least.whole, now.whole) };
  }
}
