import { once } from "node:events";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { Socket } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import {
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  startEmbeddedDatabase,
} from "../../src/database/embeddedDatabase.js";
import { ownHome } from "../../src/database/homeOwner.js";
import { connect } from "../../src/graph/connection.js";

const path = mkdtempSync(join(tmpdir(), "lexigraph-embedded-"));
afterAll(() => rmSync(path, { recursive: true }));

async function run(
  work: (database: EmbeddedDatabase) => Promise<void>,
  options: Pick<EmbeddedDatabaseOptions, "onProgress" | "flags"> = {},
): Promise<void> {
  const home = await ownHome(path, "test");
  const database = await startEmbeddedDatabase({ home, ...options });
  try {
    await work(database);
  } finally {
    await database.stop();
    home.release();
  }
}

test("what was written is there after a stop and a start, under the same password", { timeout: 300_000 }, async () => {
  const passwords: string[] = [];
  await run(async (database) => {
    passwords.push(database.password);
    const connection = connect(database);
    await connection.write((transaction) => transaction.run("CREATE (:Kept {word: 'diplomacy'})"));
    await expectPrivate(database);
    await connection.close();
  });
  await run(async (database) => {
    passwords.push(database.password);
    const connection = connect(database);
    expect(await connection.read("MATCH (kept:Kept) RETURN kept.word AS word")).toEqual([{ word: "diplomacy" }]);
    await connection.close();
  });
  expect(new Set(passwords).size).toBe(1);
  expect(passwords[0]).toMatch(/^[\w-]{43}$/);
});

test("a log that ends in the middle of a transaction, as a full disk leaves it, is cut there, and that is told", {
  timeout: 300_000,
}, async () => {
  const folder = join(path, "neo4j", "data", "transactions", "neo4j");
  const logs = readdirSync(folder).filter((name) => name.startsWith("neostore.transaction.db."));
  appendFileSync(join(folder, logs.at(-1) ?? ""), Buffer.alloc(300, 7));
  const steps: string[] = [];
  await run(
    async (database) => {
      const connection = connect(database);
      expect(await connection.read("MATCH (kept:Kept) RETURN kept.word AS word")).toEqual([{ word: "diplomacy" }]);
      await connection.close();
    },
    { onProgress: ({ step }) => steps.push(step) },
  );
  expect(steps).toContainEqual(expect.stringContaining("put aside"));
});

test("a start takes its classes from the archive that the first stop wrote, and few from jars", {
  timeout: 300_000,
}, async () => {
  const log = join(path, "classes.log");
  await run(
    async (database) => {
      const connection = connect(database);
      await connection.verify();
      await connection.close();
    },
    { flags: [`-Xlog:class+load=info:file=${log}`] },
  );
  const sources = readFileSync(log, "utf8").matchAll(/ source: (shared objects file|file:|jrt:)/g);
  const taken = [...sources].map(([, source]) => source === "shared objects file");
  expect(taken.length).toBeGreaterThan(5_000);
  expect(taken.filter(Boolean).length / taken.length).toBeGreaterThan(0.95);
});

/** It asks for the password, keeps it to its owner, and listens on the loopback address alone. */
async function expectPrivate(database: EmbeddedDatabase): Promise<void> {
  expect(statSync(join(path, "secrets", "neo4j-password")).mode & 0o777).toBe(0o600);
  const stranger = connect({ ...database, password: "another" });
  await expect(stranger.verify()).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
  await stranger.close();
  const port = Number(new URL(database.uri).port);
  const outside = Object.values(networkInterfaces()).flatMap((list = []) => list.filter((one) => !one.internal));
  for (const { address, scopeid } of outside.filter((one) => !one.scopeid)) {
    const socket = new Socket();
    socket.connect(port, scopeid ? `${address}%${scopeid}` : address);
    await expect(once(socket, "connect")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  }
}
