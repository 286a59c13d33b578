import { rmSync } from "node:fs";
import { type BenchDatabase, withDatabase } from "../database.js";
import { loadedHome, withPages } from "../loadedGraph.js";
import type { Bench, Outcome, Workload } from "../workload.js";
import { BareLoader, countRows } from "./load/bareLoader.js";
import { loadInTurns, type Pages } from "./load/loadInTurns.js";
import { type Measured, outcomeOf } from "./load/outcomeOf.js";

/** Pages of a turn, and of one in a short load: in the first batch of each nothing is read while the database writes. */
const TURN = 9_000;
const SHORT_TURN = 3_000;

export const workload: Workload = {
  claim: "loading from page text to graph keeps 0.7 of the rate of a bare UNWIND of the same rows, in bounded memory.",
  size: 12_600,
  run: (bench) =>
    withPages(bench.size, (file) => {
      bench.say(`${bench.size} pages are written`);
      return measure(bench, { file, count: bench.size, turn: bench.size > 10 * TURN ? TURN : SHORT_TURN });
    }),
};

/**
 * Loads into an empty database, in turns with a bare loader of the same rows into another, then once more what is there.
 * What was loaded stays, for workloads that ask such a graph.
 */
async function measure(bench: Bench, pages: Pages): Promise<Outcome> {
  const { size, say, keep, signal } = bench;
  const measured: Measured = { size, turn: pages.turn, turns: [] };
  const isForLoading = true;
  const keptHome = loadedHome(size);
  rmSync(keptHome, { recursive: true, force: true });
  const withBoth = <T>(work: (own: BenchDatabase, bare: BenchDatabase) => Promise<T>) =>
    withDatabase((own) => withDatabase((bare) => work(own, bare), { isForLoading }), { isForLoading, keptHome });
  return withBoth(async (forOwn, forBare) => {
    const bareLoader = new BareLoader(forOwn.settings, forBare.settings);
    try {
      for await (const own of loadInTurns(forOwn.settings, pages, signal)) {
        const bare = await bareLoader.catchUp(own.isOver);
        measured.turns.push({ own, bare });
        say(progressOf(measured));
        keep?.(outcomeOf(measured));
        if (isLate(bench)) break;
      }
    } finally {
      await bareLoader.close();
    }
    measured.rows = await countRows(forOwn);
    const loaded = { ...pages, count: measured.turns.at(-1)?.own.pages ?? 0, turn: size };
    for await (const again of loadInTurns(forOwn.settings, loaded, signal)) measured.again = again;
    say(`nothing changed: ${measured.again?.seconds.toFixed(1)} s`);
    return outcomeOf(measured);
  });
}

/** How far the turns are, and how long they still take at the rate so far. */
function progressOf({ size, turns }: Measured): string {
  const last = turns.at(-1);
  if (!last) return "";
  const { own, bare } = last;
  const minutes = ((own.seconds + bare.seconds) * (size / own.pages - 1)) / 60;
  const memory = `${Math.round(own.megabytes)} MB`;
  return (
    `${own.pages} of ${size} pages in ${own.seconds.toFixed(1)} s, ${memory}; bare ${bare.rows} rows in ${bare.seconds.toFixed(1)} s; ` +
    `ratio ${(bare.seconds / own.seconds).toFixed(2)}; about ${Math.ceil(minutes)} min left`
  );
}

function isLate({ minutes }: Bench): boolean {
  return minutes !== undefined && performance.now() > minutes * 60_000;
}
