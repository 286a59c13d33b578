import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
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
/** A disk of its own for the home, so small that it can be filled; only root may mount one. */
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=400m", "lexigraph-test", folder]).status === 0;
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
  await runToEnd({ address, folder: join(home.path, "related"), alone: true }, "touched");
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
  for (let filling = 0; filling < fillings; filling += 1) {
    await emptyGraph(connection);
    await load(connection, PAGES.slice(0, 40), { batchSize: 20 });
    const filler = join(folder, "filler");
    const stopFilling = fillDisk(filler, filling * 150_000);
    const error: unknown = await load(connection, PAGES, { batchSize: 20 }).catch((caught: unknown) => caught);
    stopFilling();
    expect(error).toMatchObject({ code: "DATABASE_UNAVAILABLE", message: expect.stringContaining("its disk") });
    await expect(connection.verify()).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    rmSync(filler);
    await connection.close();
    await database.stop();
    await start();
    const [kept] = await connection.read("MATCH (source:Source) RETURN count(source) AS sources");
    expect(Number(kept?.sources)).toBeGreaterThanOrEqual(40);
    await loadWhole();
    expect(await exportedGraph(connection)).toBe(undisturbed);
  }
  report(
    `A disk without a byte left in a load, ${fillings} times`,
    "the load ends with DATABASE_UNAVAILABLE and says that the disk is full and what to do; with room again and started anew, the database has whole batches, and the load run again gives the same graph, to the letter",
  );
});

/** Lets so many bytes be free and no more, also where the database gives room back; what comes back stops that. */
function fillDisk(file: string, left: number): () => void {
  const handle = openSync(file, "w");
  const block = Buffer.alloc(16_384);
  const fill = () => {
    try {
      for (let room = roomLeft(); room > left; room = roomLeft())
        writeSync(handle, block, 0, Math.min(block.length, room - left));
    } catch (error) {
      expect(error).toMatchObject({ code: "ENOSPC" });
    }
  };
  fill();
  const timer = setInterval(fill, 10);
  return () => {
    clearInterval(timer);
    closeSync(handle);
  };
}

function roomLeft(): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
