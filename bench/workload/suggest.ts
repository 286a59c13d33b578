import { startServer } from "../../src/api/server.js";
import { startBareServer } from "../bareServer.js";
import type { BenchDatabase } from "../database.js";
import { withGeneratedGraph } from "../generatedGraph.js";
import { latencies } from "../latencies.js";
import type { Bench, Outcome, Workload } from "../workload.js";
import { barePrefix } from "./suggest/barePrefix.js";
import { typedTexts } from "./suggest/typedTexts.js";

const WORDS_TYPED = 150;
const WARM_UP = 500;
const SUGGEST = `query ($prefix: String!) { suggest(prefix: $prefix) { id kind label } }`;

export const workload: Workload = {
  claim: "suggest answers a keystroke within 1.5 times the 95th percentile of the bare index query.",
  size: 126_000,
  run: (bench) => withGeneratedGraph(bench, (database) => compare(bench, database)),
};

type Way = "lexigraph" | "names" | "labels";

async function compare({ say }: Bench, { connection, settings }: BenchDatabase): Promise<Outcome> {
  const server = await startServer({ connection, host: "127.0.0.1", port: 0, logLevel: "warn", introspection: false });
  const bare = await startBareServer(settings, barePrefix);
  const asks: Record<Way, (prefix: string) => Promise<unknown>> = {
    lexigraph: (prefix) => post(`${server.address}/graphql`, { query: SUGGEST, variables: { prefix } }),
    names: (prefix) => post(`${bare.address}/names`, { prefix }),
    labels: (prefix) => post(`${bare.address}/labels`, { prefix }),
  };
  const durations: Record<Way, number[]> = { lexigraph: [], names: [], labels: [] };
  try {
    await server.warm;
    const typed = await typedTexts(connection, WORDS_TYPED);
    say(`${typed.length} keystrokes, each asked of every contender in turn`);
    for (const [i, prefix] of typed.entries()) {
      for (const way of inTurn(i)) {
        const start = performance.now();
        await asks[way](prefix);
        if (i >= WARM_UP) durations[way].push(performance.now() - start);
      }
    }
  } finally {
    await server.close();
    await bare.close();
  }
  const figures = {
    lexigraph: latencies(durations.lexigraph),
    names: latencies(durations.names),
    labels: latencies(durations.labels),
  };
  const p95 = (way: Way) => figures[way]["p95 ms"] ?? Number.NaN;
  return {
    method:
      "Labels, titles and names of the graph typed letter by letter, one request at a time over HTTP, the contenders in turn at each keystroke.",
    contenders: [
      { name: "lexigraph: suggest, through GraphQL", figures: figures.lexigraph },
      { name: "bare: the full-text index, names of every kind", figures: figures.names },
      { name: "bare: the range index, labels of terms alone", figures: figures.labels },
    ],
    comparisons: [
      { name: "p95, to the bare query for names of every kind", ratio: p95("lexigraph") / p95("names"), atMost: 1.5 },
      { name: "p95, to the bare query for labels alone", ratio: p95("lexigraph") / p95("labels") },
    ],
  };
}

/** Every contender, each first as often as any other. */
function inTurn(round: number): Way[] {
  const ways: Way[] = ["lexigraph", "names", "labels"];
  return [...ways.slice(round % 3), ...ways.slice(0, round % 3)];
}

async function post(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok || Object(answer).errors) throw new Error(`${address} answered ${JSON.stringify(answer)}`);
  return answer;
}
