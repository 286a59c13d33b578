import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchDatabase } from "../database.js";
import { withGeneratedGraph } from "../generatedGraph.js";
import { median } from "../latencies.js";
import type { Bench, Outcome, Workload } from "../workload.js";
import type { Load, Throughput } from "./serving/client.js";
import { startWorker, type Worker } from "./serving/process.js";
import { bodiesOf, readQuestions } from "./serving/questions.js";
import { rateOf } from "./serving/rateOf.js";
import { type Pace, settle } from "./serving/rounds.js";
import { startProduct } from "./start/startedProduct.js";

const ASKED = "term-page";
/** The first round is the database's, which goes on compiling for minutes, whoever asks. */
const PACE: Omit<Pace, "turns"> & { uncounted: number } = { uncounted: 1, rounds: 3, seconds: 3, warmUps: 8 };
/** Enough to see that one process and two answer, in each way. */
const SMOKE: typeof PACE = { uncounted: 0, rounds: 1, seconds: 1, warmUps: 0 };
const WAYS = { "asked anew": { LEXIGRAPH_CACHE_MB: "0" }, kept: {} };

export const workload: Workload = {
  claim:
    "Two processes behind one port answer at least nine tenths of what one does where both processors are at work already.",
  size: 126_000,
  run: (bench) => withGeneratedGraph(bench, (database) => measure(bench, database)),
};

/** Asks one process and two in turns, each started anew. */
export async function measure({ only, say, smoke }: Bench, { connection, settings }: BenchDatabase): Promise<Outcome> {
  const bodies = (await readQuestions(connection, [ASKED])).flatMap(bodiesOf);
  const { uri, username, password } = settings;
  const database = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  const pace = smoke ? SMOKE : PACE;
  const ways = Object.entries(WAYS).filter(([way]) => only === undefined || only.includes(way));
  const rates = new Map<string, number[]>();
  const client = startWorker(new URL("serving/client.ts", import.meta.url));
  const home = mkdtempSync(join(tmpdir(), "lexigraph-workers-"));
  try {
    for (let round = 0; round < pace.uncounted + pace.rounds; round += 1) {
      for (const [way, cache] of ways) {
        for (const workers of round % 2 ? [1, 2] : [2, 1]) {
          const rate = await rateWith(client, home, bodies, pace, {
            ...database,
            ...cache,
            LEXIGRAPH_WORKERS: `${workers}`,
          });
          say(`${workers} x, ${way}: ${Math.round(rate)}/s`);
          if (round < pace.uncounted) continue;
          const name = `${workers} x, ${way}`;
          rates.set(name, [...(rates.get(name) ?? []), rate]);
        }
      }
    }
  } finally {
    await client.stop();
    rmSync(home, { recursive: true });
  }
  const rate = (name: string) => median(rates.get(name) ?? []);
  return {
    method: `dist/main.js over one database, started anew for each of ${pace.rounds} rounds after ${pace.uncounted} that is not counted, whose order alternates: the page of a term, ${bodies.length} of them, ${pace.seconds} s over 16 connections, after as long again and again until two agree to 5%; client, processes and database share the machine.`,
    contenders: [...rates.keys()].map((name) => ({ name, figures: { "answers/s": rate(name) } })),
    comparisons: ways.map(([way]) => ({
      name: `two processes to one, ${way}`,
      ratio: rate(`2 x, ${way}`) / rate(`1 x, ${way}`),
      atLeast: 0.9,
    })),
  };
}

async function rateWith(
  client: Worker,
  home: string,
  bodies: readonly string[],
  { seconds, warmUps }: Pick<Pace, "seconds" | "warmUps">,
  settings: Record<string, string>,
): Promise<number> {
  const product = await startProduct(home, bodies[0] ?? "", settings);
  try {
    const load: Load = { url: product.url, bodies: [...bodies], seconds };
    await settle([{ measure: () => client.ask<Throughput>(load) }], warmUps);
    return rateOf(await client.ask<Throughput>(load));
  } finally {
    await product.stop();
  }
}
