import type { ConnectionSettings } from "../../../src/graph/connection.js";
import { connect } from "../../../src/graph/connection.js";
import { median } from "../../latencies.js";
import type { Load, Throughput } from "../serving/client.js";
import { startWorker, type Worker } from "../serving/process.js";
import { bodiesOf, readQuestions } from "../serving/questions.js";
import { rateOf } from "../serving/rateOf.js";
import { startProductServer } from "../serving/startProductServer.js";
import type { StreamSetup } from "./coldStream.js";
import type { Root } from "./shapes.js";

/** Answers a second. */
export interface Beside {
  alone: number;
  besideStream: number;
  /** Of the stream itself. */
  stream: number;
}

/** How long to measure. */
export interface BesidePace {
  rounds: number;
  /** Of one measurement. */
  seconds: number;
  /** Turns beside the stream before the rounds. */
  warmUps: number;
}

/** How many term pages a server answers with and without a stream of ever new questions beside them, in turns: medians. */
export async function streamBeside(
  settings: ConnectionSettings,
  ids: Record<Root, string[]>,
  { rounds, seconds, warmUps }: BesidePace,
  say: (text: string) => void,
): Promise<Beside> {
  const serving = new URL("../serving/", import.meta.url);
  const product = startProductServer();
  const client = startWorker(new URL("client.ts", serving));
  const stream = startWorker(new URL("coldStream.ts", import.meta.url));
  const connection = connect(settings);
  try {
    const [page] = await readQuestions(connection, ["term-page"]);
    if (!page) throw new Error("There is no term page to ask for.");
    const url = `${await product.ask<string>({ settings, plansAhead: warmUps > 0, cacheBytes: 0 })}/graphql`;
    const bodies = bodiesOf(page);
    const load: Load = { url, bodies, seconds };
    // The first waits for its plan.
    await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: bodies[0] ?? "" });
    for (let i = 1; i <= warmUps; i += 1) await withStream({ url, ids, seed: -i }, stream, client, load);
    const rates = { alone: [] as number[], besideStream: [] as number[], stream: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      rates.alone.push(rateOf(await client.ask<Throughput>(load)));
      const { rate, asked } = await withStream({ url, ids, seed: round + 1 }, stream, client, load);
      rates.besideStream.push(rate);
      rates.stream.push(asked / seconds);
      say(
        `${Math.round(rates.alone[round] ?? 0)} term pages a second alone, ${Math.round(rate)} beside ${asked} new shapes`,
      );
    }
    return { alone: median(rates.alone), besideStream: median(rates.besideStream), stream: median(rates.stream) };
  } finally {
    await Promise.all([product.stop(), client.stop(), stream.stop()]);
    await connection.close();
  }
}

async function withStream(
  setup: StreamSetup,
  stream: Worker,
  client: Worker,
  load: Load,
): Promise<{ rate: number; asked: number }> {
  await stream.ask(setup);
  const rate = rateOf(await client.ask<Throughput>(load));
  return { rate, asked: await stream.ask<number>("end") };
}
