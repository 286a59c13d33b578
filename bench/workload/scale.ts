import type { Connection } from "../../src/graph/connection.js";
import type { BenchDatabase } from "../database.js";
import { latencies, median } from "../latencies.js";
import { withLoadedGraph } from "../loadedGraph.js";
import type { Bench, Comparison, Outcome, Workload } from "../workload.js";
import type { Asked } from "./scale/clock.js";
import { startWorker, type Worker } from "./serving/process.js";
import { bodiesOf, type Question, readQuestions } from "./serving/questions.js";
import { startProductServer } from "./serving/startProductServer.js";

const SMALL = 12_600;
const QUESTIONS = new URL("scale/question/", import.meta.url);
const SHARED = ["search-exact", "search-fuzzy", "search-prefix", "suggest"];
/** How often each question is asked with its values before it is measured, and then in turns. */
interface Pace {
  /** Of each question at most. */
  values: number;
  warmUps: number;
  rounds: number;
}

const PACE: Pace = { values: Number.POSITIVE_INFINITY, warmUps: 4, rounds: 6 };
/** Enough to see that both graphs are asked. */
const SMOKE: Pace = { values: 5, warmUps: 0, rounds: 1 };

/** How many times as long a question may take on the large graph as on the small one. */
const MOST: Record<string, number> = {
  "author-by-id": 1.3,
  "doi-by-value": 1.3,
  "term-by-id": 1.3,
  "search-exact": 2,
  "search-fuzzy": 2,
  "search-prefix": 2,
  suggest: 2,
};
/** How many times as long the last page may take as the first: as long, but for the noise of two measurements. */
const MOST_OF_DEEP = 1.2;

export const workload: Workload = {
  claim:
    "A look-up takes at most 1.3 times as long among 1,008,000 definitions as among 12,600, suggest and search at most twice as long, and a page of a list as long as any other.",
  size: 1_008_000,
  run: (bench) =>
    withLoadedGraph(bench, SMALL, (small) =>
      withLoadedGraph(bench, bench.size, (large) => compare(bench, { small, large })),
    ),
};

type Side = "small" | "large";
const SIDES = ["small", "large"] as const;

/** Asks every question, or those that are named, of both graphs in turn. */
export async function compare(bench: Bench, databases: Record<Side, BenchDatabase>): Promise<Outcome> {
  const pace = bench.smoke ? SMOKE : PACE;
  const clock = startWorker(new URL("scale/clock.ts", import.meta.url));
  const servers = { small: startProductServer(), large: startProductServer() };
  try {
    const asked: Record<Side, Map<string, Asked>> = { small: new Map(), large: new Map() };
    for (const side of SIDES) {
      const { connection, settings } = databases[side];
      const address = await servers[side].ask<string>({ settings, plansAhead: !bench.smoke, cacheBytes: 0 });
      for (const question of await questionsOf(connection, bench.only))
        asked[side].set(question.name, { url: `${address}/graphql`, bodies: bodiesOf(question).slice(0, pace.values) });
    }
    const durations = await inTurns(clock, asked, pace, bench.say);
    const figures = new Map([...durations].map(([name, measured]) => [name, latencies(measured)]));
    return {
      method: `One request at a time over HTTP, the graphs of ${SMALL} and ${bench.size} definitions in turn, each loaded by the product and in a database of its own, and all questions in turn, ${pace.rounds} times after ${pace.warmUps} that are not counted; no answer was kept.`,
      contenders: [...figures].map(([name, shown]) => ({ name, figures: shown })),
      comparisons: comparisons(figures),
    };
  } finally {
    await Promise.all([clock, servers.small, servers.large].map((worker) => worker.stop()));
  }
}

/** The questions of its own, and those that are asked in `serving` too. */
async function questionsOf(connection: Connection, only?: readonly string[]): Promise<Question[]> {
  const shared = SHARED.filter((name) => only === undefined || only.includes(name));
  return [...(await readQuestions(connection, only, QUESTIONS)), ...(await readQuestions(connection, shared))];
}

/** The milliseconds of every answer by question and side, after both servers are warm; whatever slows one turn slows all alike. */
async function inTurns(
  clock: Worker,
  asked: Record<Side, ReadonlyMap<string, Asked>>,
  { warmUps, rounds }: Pace,
  say: Bench["say"],
): Promise<Map<string, number[]>> {
  const durations = new Map<string, number[]>();
  for (let turn = 0; turn < warmUps + rounds; turn += 1) {
    const sides = turn % 2 === 0 ? SIDES : [...SIDES].reverse();
    const p50s: string[] = [];
    for (const name of asked.small.keys()) {
      for (const side of sides) {
        const measured = await clock.ask<number[]>(asked[side].get(name));
        if (turn < warmUps) continue;
        const of = `${name}, ${side}`;
        durations.set(of, [...(durations.get(of) ?? []), ...measured]);
        p50s.push(`${of} ${median(measured).toFixed(2)}`);
      }
    }
    say(turn < warmUps ? `turn ${turn + 1} warmed up` : `ms: ${p50s.join("; ")}`);
  }
  return durations;
}

function comparisons(figures: ReadonlyMap<string, Record<string, number>>): Comparison[] {
  const p50 = (name: string, side: Side) => figures.get(`${name}, ${side}`)?.["p50 ms"] ?? Number.NaN;
  const grown = Object.entries(MOST).map(([name, atMost]) => ({
    name: `${name}: large, to small`,
    ratio: p50(name, "large") / p50(name, "small"),
    atMost,
  }));
  const deep = SIDES.flatMap((side) =>
    ["", "filtered-"].map((kind) => ({
      name: `${kind}deep page, to the first: ${side}`,
      ratio: p50(`${kind}deep-page`, side) / p50(`${kind}first-page`, side),
      atMost: MOST_OF_DEEP,
    })),
  );
  return [...grown, ...deep].filter(({ ratio }) => !Number.isNaN(ratio));
}
