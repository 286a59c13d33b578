import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "../../src/database/embeddedDatabase.js";
import { type OwnedHome, ownHome } from "../../src/database/homeOwner.js";
import { type Connection, connect } from "../../src/graph/connection.js";
import { applySchema } from "../../src/graph/schema.js";
import { load } from "../../src/ingest/load.js";
import { runToEnd } from "../../src/relate/run/bringUpToDate.js";
import { manyPages } from "../ingest/support/manyPages.js";
import { emptyGraph } from "../support/database.js";
import { effort, report } from "../support/trial.js";
import { exportedGraph } from "./exportedGraph.js";

const KILLS = effort(1, 20);
const PAGES = manyPages(200).map((record) => ({ record }));
const folder = mkdtempSync(join(tmpdir(), "lexigraph-disk-"));
/** Bytes of a disk of its own for the home, whose size can be changed; only root may mount one. */
const DISK = 400_000_000;
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK}`, "lexigraph-test", folder]).status === 0;
const NOT_MOUNTED = mounted ? "" : " (left out: this user may not mount a small disk)";

let home: OwnedHome;
let database: EmbeddedDatabase;
let connection: Connection;
let undisturbed = "";
let duration = 0;

async function start(): Promise<void> {
  database = await startEmbeddedDatabase({ home });
  connection = connect(database);
  await applySchema(connection);
}

/** Loads all pages and relates their terms. */
async function loadWhole(): Promise<void> {
  await load(connection, PAGES, { batchSize: 20 });
  const { uri, username, password } = database;
  const address = { uri, username, password, database: database.database };
  await runToEnd({ address, folder: join(home.path, "related"), longestRead: 0 }, "touched");
}

beforeAll(async () => {
  home = await ownHome(join(folder, "home"), "test");
  await start();
  const begin = Date.now();
  await loadWhole();
  duration = Date.now() - begin;
  undisturbed = await exportedGraph(connection);
});
afterAll(async () => {
  await connection.close();
  await database.stop();
  home.release();
  if (mounted) spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true, force: true });
});

test("a database that is killed at any moment of a load starts again, and the load gives the same graph", async () => {
  let slowest = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await emptyGraph(connection);
    const loading = loadWhole().catch((error: unknown) => error);
    await sleep(Math.random() * duration);
    process.kill(database.pid, "SIGKILL");
    await database.ended;
    await loading;
    await connection.close();
    const begin = Date.now();
    await start();
    slowest = Math.max(slowest, Date.now() - begin);
    await loadWhole();
    expect(await exportedGraph(connection)).toBe(undisturbed);
  }
  report(
    `kill -9 of the embedded database at ${KILLS} random moments of a load, then the same load again`,
    `${KILLS} times the exported graph is that of an undisturbed load, to the letter; it answered ${(slowest / 1000).toFixed(1)} s after its start at the latest`,
  );
});

test.runIf(mounted)(`a disk that is full in a load is told, and the graph is whole${NOT_MOUNTED}`, async () => {
  const fillings = effort(1, 5);
  const need = await bytesOfALoad();
  const took: number[] = [];
  for (let filling = 0; filling < fillings; filling += 1) {
    await emptyGraph(connection);
    await load(connection, PAGES.slice(0, 40), { batchSize: 20 });
    const left = Math.round((need * filling) / fillings);
    resizeDisk(() => usedBytes() + left);
    took.push(await loadUntilFull());
    await expect(connection.verify()).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    resizeDisk(() => DISK);
    await connection.close();
    await database.stop();
    await start();
    const [kept] = await connection.read("MATCH (source:Source) RETURN count(source) AS sources");
    expect(Number(kept?.sources)).toBeGreaterThanOrEqual(40);
    expect(Number(kept?.sources) % 20).toBe(0);
    await loadWhole();
    expect(await exportedGraph(connection)).toBe(undisturbed);
  }
  report(
    `A disk that is full in a load, ${fillings} times: of the ${kilobytes(need)} that it takes, ${took.map((_, i) => kilobytes((need * i) / fillings)).join(", ")} were left`,
    `after ${took.join(", ")} pages the load ends with DATABASE_UNAVAILABLE and says that the disk is full and what to do; with room again and started anew, the database has whole batches, and the load run again gives the same graph, to the letter`,
  );
});

/** How many bytes the disk must have for the load that fills it. */
async function bytesOfALoad(): Promise<number> {
  await emptyGraph(connection);
  await load(connection, PAGES.slice(0, 40), { batchSize: 20 });
  const before = usedBytes();
  await load(connection, PAGES, { batchSize: 20 });
  return usedBytes() - before;
}

/** Loads the pages, and again in other words, until the disk is full; resolves with how many were loaded before. */
async function loadUntilFull(): Promise<number> {
  let loaded = 0;
  for (let time = 0; ; time += 1) {
    const worded = PAGES.map(({ record }) => ({
      record: time === 0 ? record : { ...record, license: `said ${time}` },
    }));
    let ofThisTime = 0;
    const onProgress = (done: { loaded: number }) => {
      ofThisTime = done.loaded;
    };
    const error: unknown = await load(connection, worded, { batchSize: 20, onProgress }).then(
      () => undefined,
      (caught: unknown) => caught,
    );
    loaded += ofThisTime;
    if (error === undefined) continue;
    expect(error).toMatchObject({ code: "DATABASE_UNAVAILABLE", message: expect.stringContaining("its disk") });
    return loaded;
  }
}

/** Gives the disk a size in bytes; one that would not hold what has been written meanwhile is refused, and asked for again. */
function resizeDisk(size: () => number): void {
  const resize = () => spawnSync("mount", ["-o", `remount,size=${size()}`, folder], { encoding: "utf8" });
  let outcome = resize();
  for (let attempt = 0; outcome.status !== 0 && attempt < 100; attempt += 1) outcome = resize();
  expect(outcome).toMatchObject({ status: 0 });
}

function usedBytes(): number {
  const { blocks, bfree, bsize } = statfsSync(folder);
  return (blocks - bfree) * bsize;
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString("en")} kB`;
