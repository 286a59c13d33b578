import { generatedHome, withGeneratedGraph } from "../generatedGraph.js";
import { median } from "../latencies.js";
import type { Bench, Outcome, Workload } from "../workload.js";
import type { Load, Throughput } from "./serving/client.js";
import { startWorker } from "./serving/process.js";
import { bodiesOf, type Question, readQuestions } from "./serving/questions.js";
import { type StartedProduct, startProduct } from "./start/startedProduct.js";

/** How much to measure. */
interface Pace {
  starts: number;
  /** Seconds that each question is asked over 16 connections, so that caches and heaps grow to what they need. */
  asked: number;
}

const PACE: Pace = { starts: 5, asked: 5 };
/** Enough to see that a start answers. */
const SMOKE: Pace = { starts: 1, asked: 1 };
/** What a person asks first. */
const FIRST = "term-page";

export const workload: Workload = {
  claim:
    "A start on a graph that is there answers within 7 s; under load the server stays below 250 MB and the embedded database below 700 MB.",
  size: 126_000,
  async run(bench) {
    const questions = await withGeneratedGraph(bench, ({ connection }) => readQuestions(connection, bench.only));
    return measure(bench, generatedHome(bench.size), questions);
  },
};

/** Starts the product on a home that has its graph, and asks it the questions. */
export async function measure({ say, smoke }: Bench, home: string, questions: readonly Question[]): Promise<Outcome> {
  const pace = smoke ? SMOKE : PACE;
  const [first = ""] = questions.filter(({ name }) => name === FIRST).flatMap(bodiesOf);
  const seconds: number[] = [];
  for (let i = 1; i < pace.starts; i += 1) {
    const product = await startProduct(home, first);
    seconds.push(product.seconds);
    say(`a first answer after ${product.seconds.toFixed(1)} s`);
    await product.stop();
  }
  const product = await startProduct(home, first);
  try {
    seconds.push(product.seconds);
    const fresh = product.memory();
    await askAll(product, questions, pace, say);
    const asked = product.memory();
    return {
      method: `dist/main.js on a home with its graph, ${pace.starts} times, from the command to the first answer, the page of a term; then every question twice ${pace.asked} s over 16 connections. Resident memory is the most that a process ever had.`,
      contenders: [
        {
          name: "lexigraph: start",
          figures: { "median s": median(seconds), "least s": Math.min(...seconds), "most s": Math.max(...seconds) },
        },
        { name: "lexigraph: server", figures: { "fresh MB": fresh.server, "asked MB": asked.server } },
        { name: "lexigraph: embedded database", figures: { "fresh MB": fresh.database, "asked MB": asked.database } },
      ],
      comparisons: [
        { name: "start, to 7 s", ratio: median(seconds) / 7, atMost: 1 },
        { name: "memory of the server, to 250 MB", ratio: asked.server / 250, atMost: 1 },
        { name: "memory of the embedded database, to 700 MB", ratio: asked.database / 700, atMost: 1 },
      ],
    };
  } finally {
    await product.stop();
  }
}

async function askAll(
  { url, memory }: StartedProduct,
  questions: readonly Question[],
  pace: Pace,
  say: Bench["say"],
): Promise<void> {
  const client = startWorker(new URL("serving/client.ts", import.meta.url));
  try {
    for (const question of questions) {
      const load: Load = { url, bodies: bodiesOf(question), seconds: pace.asked };
      // At first all of them read from the disk at once, which some do not survive within their deadline.
      await client.ask<Throughput>(load);
      const { rate, failures } = await client.ask<Throughput>(load);
      if (failures > 0) throw new Error(`${question.name}: ${failures} requests failed.`);
      const { server, database } = memory();
      say(
        `${question.name}: ${Math.round(rate)}/s; server ${Math.round(server)} MB, database ${Math.round(database)} MB`,
      );
    }
  } finally {
    await client.stop();
  }
}
