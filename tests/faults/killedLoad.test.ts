import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { manyPages } from "../ingest/support/manyPages.js";
import { connectToDatabase, databaseAddress, emptyGraph } from "../support/database.js";
import { eventually, type Product, run } from "../support/product.js";
import { effort, report } from "../support/trial.js";
import { exportedGraph } from "./exportedGraph.js";

const KILLS = effort(2, 50);
/** In `npm run trust` several batches of 1,000, so that most kills come between two. */
const PAGES = effort(300, 4_400);
const connection = connectToDatabase();
const home = mkdtempSync(join(tmpdir(), "lexigraph-killed-"));
const pages = join(home, "pages.jsonl");
writeFileSync(
  pages,
  manyPages(PAGES)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join(""),
);

const { uri, username, password } = databaseAddress();
const environment = {
  PATH: process.env.PATH,
  LEXIGRAPH_HOME: home,
  NEO4J_URI: uri,
  NEO4J_USERNAME: username,
  NEO4J_PASSWORD: password,
};
const startLoad = (): Product => run("cli/main.js", ["load", pages, "--json"], environment);

/** Loads to the end, with what follows from it. */
async function loadWhole(): Promise<{ loaded: number; unchanged: number }> {
  const load = startLoad();
  expect([await load.ended, load.errors]).toEqual([0, expect.any(String)]);
  return JSON.parse(load.output);
}

async function countPages(): Promise<unknown> {
  const [row] = await connection.read("MATCH (source:Source) RETURN count(source) AS pages");
  return row?.pages;
}

/** Whoever is connected to the database, by number. */
async function connections(): Promise<Set<unknown>> {
  const rows = await connection.read("CALL dbms.listConnections() YIELD connectionId RETURN connectionId");
  return new Set(rows.map(({ connectionId }) => connectionId));
}

/** Starts a load, and resolves once it is connected to the database: what it did before is the start of Node. */
async function startConnected(): Promise<Product> {
  const before = await connections();
  const load = startLoad();
  await eventually(
    connections,
    (now) => load.process.exitCode !== null || [...now].some((one) => !before.has(one)),
    10,
  );
  return load;
}

/** Loads undisturbed, and resolves with the milliseconds from the connection to the last page. */
async function loadUndisturbed(): Promise<number> {
  await emptyGraph(connection);
  const load = await startConnected();
  const start = Date.now();
  await eventually(countPages, (count) => count === PAGES, 10);
  const milliseconds = Date.now() - start;
  expect(await load.ended).toBe(0);
  return milliseconds;
}

let undisturbed = "";
let duration = 0;
beforeAll(async () => {
  duration = await loadUndisturbed();
  undisturbed = await exportedGraph(connection);
  // A database that has planned and compiled what a load takes is much faster: kills are to come while it loads.
  if (KILLS > 2) duration = await loadUndisturbed();
});
afterAll(async () => {
  await emptyGraph(connection);
  await connection.close();
  rmSync(home, { recursive: true });
});

test("a load that is killed at any moment and run again gives the graph of one that was not", async () => {
  const found: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await emptyGraph(connection);
    const load = await startConnected();
    const moment = Math.random() * duration;
    await Promise.race([sleep(moment), load.ended]);
    load.process.kill("SIGKILL");
    await load.ended;
    const { loaded, unchanged } = await loadWhole();
    expect(loaded + unchanged).toBe(PAGES);
    found.push(unchanged);
    // Whoever was done by then has become faster than what was measured.
    if (unchanged === PAGES) duration = moment;
    expect(await exportedGraph(connection)).toBe(undisturbed);
  }
  const count = (holds: (pages: number) => boolean) => found.filter(holds).length;
  report(
    `kill -9 of \`load\` at ${KILLS} random moments between its connection and the last of its ${PAGES.toLocaleString("en")} pages, then the same command again`,
    `${KILLS} times the exported graph (JSON Lines, GraphML, SKOS) is that of an undisturbed load, to the letter; ${count((pages) => pages > 0 && pages < PAGES)} kills left a part of the pages, ${count((pages) => pages === 0)} none, ${count((pages) => pages === PAGES)} all`,
  );
});
