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
import { settle } from "./serving/rounds.js";
import { startProduct } from "./start/startedProduct.js";

const ASKED = "term-page";
const ROUNDS = 3;
/** Seconds of each turn, and of those before that warm up. */
const SECONDS = 3;
/** Turns at most until processes that were just started answer as fast as they will. */
const WARM_UPS = 8;
const WAYS = { "asked anew": { LEXIGRAPH_CACHE_MB: "0" }, kept: {} };

export const workload: Workload = {
  claim:
    "Two processes behind one port answer at least nine tenths of what one does where both processors are at work already.",
  size: 126_000,
  run: (bench) => withGeneratedGraph(bench, (database) => measure(bench, database)),
};

async function measure({ say }: Bench, { connection, settings }: BenchDatabase): Promise<Outcome> {
  const bodies = (await readQuestions(connection, [ASKED])).flatMap(bodiesOf);
  const { uri, username, password } = settings;
  const database = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  const rates = new Map<string, number[]>();
  const client = startWorker(new URL("serving/client.ts", import.meta.url));
  const home = mkdtempSync(join(tmpdir(), "lexigraph-workers-"));
  try {
    // The first round is the database's, which goes on compiling for minutes, whoever asks.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [way, cache] of Object.entries(WAYS)) {
        for (const workers of round % 2 ? [1, 2] : [2, 1]) {
          const rate = await rateWith(client, home, bodies, {
            ...database,
            ...cache,
            LEXIGRAPH_WORKERS: `${workers}`,
          });
          say(`${workers} x, ${way}: ${Math.round(rate)}/s`);
          if (round === 0) continue;
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
    method: `dist/main.js over one database, started anew for each of ${ROUNDS} rounds after one that is not counted, whose order alternates: the page of a term, ${bodies.length} of them, ${SECONDS} s over 16 connections, after as long again and again until two agree to 5%; client, processes and database share the machine.`,
    contenders: [...rates.keys()].map((name) => ({ name, figures: { "answers/s": rate(name) } })),
    comparisons: Object.keys(WAYS).map((way) => ({
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
  settings: Record<string, string>,
): Promise<number> {
  const product = await startProduct(home, bodies[0] ?? "", settings);
  try {
    const load: Load = { url: product.url, bodies: [...bodies], seconds: SECONDS };
    await settle([{ measure: () => client.ask<Throughput>(load) }], WARM_UPS);
    return rateOf(await client.ask<Throughput>(load));
  } finally {
    await product.stop();
  }
}
