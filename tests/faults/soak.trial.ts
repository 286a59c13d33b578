import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signToken } from "../../src/api/access/tokens.js";
import { postQuery } from "../api/limits/postQuery.js";
import { manyPages } from "../ingest/support/manyPages.js";
import { connectToDatabase, databaseAddress } from "../support/database.js";
import { eventually, type Product, run } from "../support/product.js";
import { loadSamples } from "../support/sampleGraph.js";
import { effort, report } from "../support/trial.js";

/** How long, in seconds: LEXIGRAPH_SOAK_SECONDS, or else two hours in `npm run trust`. */
const SECONDS = Number(process.env.LEXIGRAPH_SOAK_SECONDS ?? effort(15, 7_200));
/** What a short run tells of memory is little: V8 has hardly collected once. */
const TOLERANCE = SECONDS >= 600 ? 1.05 : 1.5;
const SECRET = "a secret of soaks that is long enough";
const READERS = 4;
const connection = connectToDatabase();
const home = mkdtempSync(join(tmpdir(), "lexigraph-soak-"));
let product: Product;
let address = "";

beforeAll(async () => {
  await loadSamples(connection);
  const { uri, username, password } = databaseAddress();
  product = run("main.js", [], {
    PATH: process.env.PATH,
    LEXIGRAPH_HOME: home,
    LEXIGRAPH_TOKEN_SECRET: SECRET,
    PORT: "0",
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    RATE_LIMIT_POINTS: "0",
    // A heap that must be collected, so that what stays in it shows.
    NODE_OPTIONS: "--max-old-space-size=256",
  });
  address = await product.says(/answers at (http:\S+)\/graphql/);
});
afterAll(async () => {
  product.process.kill("SIGTERM");
  await product.ended;
  await connection.close();
  rmSync(home, { recursive: true });
});

/** What a server says of itself, in one moment. */
interface Sample {
  heap: number;
  handles: number;
  files: number;
  running: number;
}

async function measure(): Promise<Sample> {
  const text = await (await fetch(`${address}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
  const running = [...text.matchAll(/^lexigraph_statements_running\{[^}]*\} (\d+)$/gm)].map(([, count]) =>
    Number(count),
  );
  return {
    heap: value("lexigraph_nodejs_heap_size_used_bytes"),
    handles: value("lexigraph_nodejs_active_handles_total"),
    files: value("lexigraph_process_open_fds"),
    running: running.reduce((sum, count) => sum + count, 0),
  };
}

const QUESTIONS = [
  "{ terms(first: 20) { nodes { label definitions(first: 2) { nodes { text chapter { title } } } } } }",
  '{ search(query: "power") { nodes { __typename } } }',
  '{ term(label: "Public diplomacy") { id related(first: 5) { nodes { id } } } }',
  "{ authors(first: 20) { nodes { name chapters(first: 3) { nodes { title } } } } }",
  "{ nothing }",
];

async function read(end: number, counts: { answers: number }): Promise<void> {
  for (let i = 0; Date.now() < end; i += 1) {
    const { body } = await postQuery(address, { query: QUESTIONS[i % QUESTIONS.length] ?? "" });
    for (const { extensions } of body.errors ?? []) expect(extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    counts.answers += 1;
  }
}

async function write(end: number, counts: { loads: number }): Promise<void> {
  const headers = { authorization: `Bearer ${await signToken(SECRET, "soak", "curator", SECONDS + 600)}` };
  const query = "mutation ($input: [PageInput!]!) { load(input: $input) { loaded rejected { code } } }";
  for (let i = 0; Date.now() < end; i += 1) {
    // The same pages over and over, in two wordings: the graph does not grow.
    const said = manyPages(5).map((page) => JSON.stringify({ ...page, license: `wording ${i % 2}` }));
    const { body } = await postQuery(
      address,
      { query, variables: { input: [{ uri: "soak", content: said.join("\n") }] } },
      headers,
    );
    expect(body).toMatchObject({ data: { load: { rejected: [] } } });
    counts.loads += 1;
    await sleep(500);
  }
}

test("under reads and loads memory stays, and no handle, file or session is left", async () => {
  const end = Date.now() + SECONDS * 1000;
  const counts = { answers: 0, loads: 0 };
  const samples: Sample[] = [];
  const sampling = (async () => {
    while (Date.now() < end) {
      samples.push(await measure());
      await sleep(Math.min(1_000, SECONDS * 10));
    }
  })();
  await Promise.all([sampling, write(end, counts), ...Array.from({ length: READERS }, () => read(end, counts))]);
  const quarter = Math.floor(samples.length / 4);
  // The least of many moments is what is left where V8 has collected.
  const least = (part: readonly Sample[]) => Math.min(...part.map(({ heap }) => heap));
  const before = least(samples.slice(quarter, 2 * quarter));
  const after = least(samples.slice(-quarter));
  const most = (part: readonly Sample[], key: "handles" | "files") => Math.max(...part.map((sample) => sample[key]));
  expect(after).toBeLessThan(before * TOLERANCE);
  for (const key of ["handles", "files"] as const) {
    expect(most(samples.slice(-quarter), key)).toBeLessThanOrEqual(most(samples.slice(0, 2 * quarter), key) + 2);
  }
  // A statement that is under way ends; one that was forgotten never does.
  await eventually(measure, ({ running }) => running === 0);
  const change = ((after / before - 1) * 100).toFixed(1);
  report(
    `A soak of ${SECONDS} s: ${counts.answers.toLocaleString("en")} answers to ${READERS} readers beside ${counts.loads.toLocaleString("en")} loads that change the graph`,
    `what is left of the heap after collection went from ${(before / 1e6).toFixed(1)} MB in the second quarter to ${(after / 1e6).toFixed(1)} MB in the last (${change}%); open handles and files did not grow, and no session stayed open`,
  );
});
