import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { manyPages } from "../ingest/support/manyPages.js";
import { connectToDatabase, databaseAddress, emptyGraph } from "../support/database.js";
import { type Product, run } from "../support/product.js";
import { effort, report } from "../support/trial.js";
import { exportedGraph } from "./exportedGraph.js";

const KILLS = effort(2, 50);
/** In `npm run trust` more than two batches of 1,000, so that kills come between two. */
const PAGES = KILLS > 2 ? 2_200 : 300;
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

let undisturbed = "";
let duration = 0;
beforeAll(async () => {
  await emptyGraph(connection);
  const start = Date.now();
  expect(await loadWhole()).toMatchObject({ loaded: PAGES });
  duration = Date.now() - start;
  undisturbed = await exportedGraph(connection);
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
    const load = startLoad();
    await Promise.race([sleep(Math.random() * duration), load.ended]);
    load.process.kill("SIGKILL");
    await load.ended;
    const { loaded, unchanged } = await loadWhole();
    expect(loaded + unchanged).toBe(PAGES);
    found.push(unchanged);
    expect(await exportedGraph(connection)).toBe(undisturbed);
  }
  const partly = found.filter((count) => count > 0 && count < PAGES).length;
  report(
    `kill -9 of \`load\` at ${KILLS} random moments of its ${PAGES.toLocaleString("en")} pages, then the same command again`,
    `${KILLS} times the exported graph (JSON Lines, GraphML, SKOS) is that of an undisturbed load, to the letter; ${partly} kills left a part of the pages, ${found.filter((count) => count === 0).length} none, ${found.filter((count) => count === PAGES).length} all`,
  );
});
