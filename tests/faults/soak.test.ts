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

/** How long, in seconds: LEXIGRAPH_SOAK_SECONDS, or else 80, and two hours in `npm run trust`. */
const SECONDS = Number(process.env.LEXIGRAPH_SOAK_SECONDS ?? effort(80, 7_200));
/** How often each reader asks in a minute, and loads come: as many as are answered in `npm run trust`, few beside other suites. */
const RATE = { reads: effort(60, 60_000), loads: effort(12, 120) };
/** Moments at which the server is measured. */
const SAMPLES = 48;
const TOLERANCE = 1.05;
/** Handles and files of clients that came together once more; what a load or a read leaves behind would be a dozen or more. */
const OPENED_SINCE = 3;
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
    NODE_OPTIONS: `--import=${new URL("collectOnSignal.mjs", import.meta.url)}`,
  });
  address = await product.says(/answers at (http:\S+)\/graphql/);
  for (const query of QUESTIONS) await postQuery(address, { query });
  await untilPlanned();
}, 600_000);
afterAll(async () => {
  product.process.kill("SIGTERM");
  await product.ended;
  await connection.close();
  rmSync(home, { recursive: true });
});

/** What a server says of itself, in one moment; handles and files are those beside its connections to the database. */
interface Sample {
  heap: number;
  handles: number;
  files: number;
  running: number;
}

/**
 * Open connections to the database, the test's own among them: the driver keeps each that was ever needed at one time, so that
 * there are more of them the busier the machine once was.
 */
async function connections(): Promise<number> {
  const [row] = await connection.read("CALL dbms.listConnections() YIELD connectionId RETURN count(*) AS open");
  return Number(row?.open);
}

/** Transactions that nobody ended, beside the one that asks. */
async function transactions(): Promise<number> {
  const [row] = await connection.read("SHOW TRANSACTIONS YIELD transactionId RETURN count(*) - 1 AS open");
  return Number(row?.open);
}

const metrics = async () => (await fetch(`${address}/metrics`)).text();

/** How many statements run, by the text of the metrics. */
function runningIn(text: string): number {
  const counts = [...text.matchAll(/^lexigraph_statements_running\{[^}]*\} (\d+)$/gm)].map(([, count]) =>
    Number(count),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What a start has planned ahead stays in the heap: it is over when no statement runs, and none has run for some seconds. */
async function untilPlanned(): Promise<void> {
  let before = "";
  const isQuiet = async () => {
    const text = await metrics();
    const now = text.match(/^lexigraph_statement_seconds_count\{.*$/gm)?.join() ?? "";
    const isSame = now === before;
    before = now;
    return isSame && runningIn(text) === 0;
  };
  await eventually(isQuiet, (quiet) => quiet, 3_000);
}

async function measure(): Promise<Sample> {
  // So that the heap holds what somebody holds, and no more than that of the requests under way.
  product.process.kill("SIGUSR2");
  const [text, toDatabase] = await Promise.all([metrics(), connections()]);
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
  return {
    heap: value("lexigraph_nodejs_heap_size_used_bytes"),
    handles: value("lexigraph_nodejs_active_handles_total") - toDatabase,
    files: value("lexigraph_process_open_fds") - toDatabase,
    running: runningIn(text),
  };
}

const QUESTIONS = [
  "{ terms(first: 20) { nodes { label definitions(first: 2) { nodes { text chapter { title } } } } } }",
  '{ search(query: "power") { nodes { __typename } } }',
  '{ term(label: "Public diplomacy") { id related(first: 5) { nodes { id } } } }',
  "{ authors(first: 20) { nodes { name chapters(first: 3) { nodes { title } } } } }",
  "{ nothing }",
];

/** Does something so many times a minute until the end, or as often as it can; resolves with how often that was. */
async function repeat(timesAMinute: number, end: number, act: (turn: number) => Promise<void>): Promise<number> {
  for (let turn = 0, due = Date.now(); ; turn += 1) {
    await sleep(Math.max(0, due - Date.now()));
    if (Date.now() >= end) return turn;
    due = Math.max(due, Date.now()) + 60_000 / timesAMinute;
    await act(turn);
  }
}

async function ask(turn: number): Promise<void> {
  const { body } = await postQuery(address, { query: QUESTIONS[turn % QUESTIONS.length] ?? "" });
  for (const { extensions } of body.errors ?? []) expect(extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
}

/** Loads the same pages over and over, in two wordings: the graph does not grow. */
async function load(turn: number): Promise<void> {
  const headers = { authorization: `Bearer ${await signToken(SECRET, "soak", "curator", 60)}` };
  const query = "mutation ($input: [PageInput!]!) { load(input: $input) { loaded rejected { code } } }";
  const said = manyPages(5).map((page) => JSON.stringify({ ...page, license: `wording ${turn % 2}` }));
  const variables = { input: [{ uri: "soak", content: said.join("\n") }] };
  const { body } = await postQuery(address, { query, variables }, headers);
  expect(body).toMatchObject({ data: { load: { rejected: [] } } });
}

test("under reads and loads memory stays, and no handle, file or session is left", {
  timeout: (SECONDS + 300) * 1000,
}, async () => {
  const end = Date.now() + SECONDS * 1000;
  const samples: Sample[] = [];
  const [, loads, ...answers] = await Promise.all([
    repeat((60 * SAMPLES) / SECONDS, end, async () => void samples.push(await measure())),
    repeat(RATE.loads, end, load),
    ...Array.from({ length: READERS }, () => repeat(RATE.reads, end, ask)),
  ]);
  const quarter = Math.floor(samples.length / 4);
  // The least of many moments is what stays whatever is under way.
  const least = (part: readonly Sample[], key: keyof Sample) => Math.min(...part.map((sample) => sample[key]));
  const second = samples.slice(quarter, 2 * quarter);
  const last = samples.slice(-quarter);
  const before = least(second, "heap");
  const after = least(last, "heap");
  expect(after).toBeLessThan(before * TOLERANCE);
  for (const key of ["handles", "files"] as const) {
    expect(least(last, key), JSON.stringify(samples)).toBeLessThanOrEqual(least(second, key) + OPENED_SINCE);
  }
  // A statement that is under way ends; one that was forgotten never does.
  await eventually(measure, ({ running }) => running === 0);
  await eventually(transactions, (open) => open === 0);
  const answered = answers.reduce((sum, count) => sum + count, 0);
  const change = ((after / before - 1) * 100).toFixed(1);
  report(
    `A soak of ${SECONDS.toLocaleString("en")} s: ${answered.toLocaleString("en")} answers to ${READERS} readers beside ${loads.toLocaleString("en")} loads that change the graph`,
    `what is left of the heap after collection went from ${(before / 1e6).toFixed(1)} MB in the second quarter to ${(after / 1e6).toFixed(1)} MB in the last (${change}%); open handles and files did not grow, and no session stayed open`,
  );
});
