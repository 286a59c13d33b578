import { generatedHome, withGeneratedGraph } from "../generatedGraph.js";
import { median } from "../latencies.js";
import type { Bench, Outcome, Workload } from "../workload.js";
import type { Load, Throughput } from "./serving/client.js";
import { startWorker, type Worker } from "./serving/process.js";
import { bodiesOf, readQuestions } from "./serving/questions.js";
import { rateOf } from "./serving/rateOf.js";
import { startProduct } from "./start/startedProduct.js";

const ASKED = "term-page";
const ROUNDS = 3;
/** Seconds of each turn, and of the one before that warms up. */
const SECONDS = 5;
const WAYS = { "asked anew": { LEXIGRAPH_CACHE_MB: "0" }, kept: {} };

export const workload: Workload = {
  claim:
    "Two processes behind one port answer at least nine tenths of what one does where both processors are at work already.",
  size: 126_000,
  async run(bench) {
    const questions = await withGeneratedGraph(bench, ({ connection }) => readQuestions(connection, [ASKED]));
    return measure(bench, questions.flatMap(bodiesOf));
  },
};

async function measure({ size, say }: Bench, bodies: readonly string[]): Promise<Outcome> {
  const rates = new Map<string, number[]>();
  const client = startWorker(new URL("serving/client.ts", import.meta.url));
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const [way, settings] of Object.entries(WAYS)) {
        for (const workers of round % 2 ? [1, 2] : [2, 1]) {
          const rate = await rateWith(client, generatedHome(size), bodies, {
            ...settings,
            LEXIGRAPH_WORKERS: `${workers}`,
          });
          say(`${workers} x, ${way}: ${Math.round(rate)}/s`);
          const name = `${workers} x, ${way}`;
          rates.set(name, [...(rates.get(name) ?? []), rate]);
        }
      }
    }
  } finally {
    await client.stop();
  }
  const rate = (name: string) => median(rates.get(name) ?? []);
  return {
    method: `dist/main.js, started anew for each of ${ROUNDS} turns, whose order alternates: the page of a term, ${bodies.length} of them, ${SECONDS} s over 16 connections after as long to warm up; client, processes and database share the machine.`,
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
    await client.ask<Throughput>(load);
    return rateOf(await client.ask<Throughput>(load));
  } finally {
    await product.stop();
  }
}
