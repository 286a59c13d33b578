import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, connect as dial, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, expect, test } from "vitest";
import { connect } from "../../src/graph/connection.js";
import { load } from "../../src/ingest/load.js";
import { connectToDatabase, databaseAddress } from "../support/database.js";
import { clearGraph, dumpGraph } from "./support/dumpGraph.js";
import { manyPages } from "./support/manyPages.js";

const MINUTES = 120_000;
const COUNT = 200;
const connection = connectToDatabase();
beforeEach(() => clearGraph(connection));
afterAll(() => connection.close());

const put = (uris: ReadonlySet<string>) =>
  load(
    connection,
    manyPages(COUNT)
      .filter(({ uri }) => uris.has(uri))
      .map((record) => ({ record })),
  );

async function loadedUris(): Promise<Set<string>> {
  const rows = await connection.read<{ uri: string }>("MATCH (source:Source) RETURN source.uri AS uri");
  return new Set(rows.map(({ uri }) => uri));
}

/** What is there is what the records that are there make, and loading the whole again gives the whole. */
async function expectWholeRecords(): Promise<void> {
  const [uris, before] = [await loadedUris(), await dumpGraph(connection)];
  await clearGraph(connection);
  await put(uris);
  expect(before).toEqual(await dumpGraph(connection));
  const all = new Set(manyPages(COUNT).map(({ uri }) => uri));
  expect(await put(all)).toMatchObject({ loaded: COUNT - uris.size, unchanged: uris.size });
  const completed = await dumpGraph(connection);
  await clearGraph(connection);
  await put(all);
  expect(completed).toEqual(await dumpGraph(connection));
}

function startLoader(): ChildProcess {
  const file = fileURLToPath(new URL("support/loaderProcess.ts", import.meta.url));
  const words = ["--import", "tsx", file, JSON.stringify(databaseAddress()), String(COUNT)];
  return spawn(process.execPath, words, { stdio: "ignore" });
}

test.each(["SIGKILL", "SIGINT"] as const)(
  "a loader ended by %s leaves whole records, and loading again completes them",
  async (signal) => {
    const loader = startLoader();
    const ended = once(loader, "exit");
    while ((await loadedUris()).size < 60 && loader.exitCode === null) await sleep(20);
    loader.kill(signal);
    await ended;
    // The database may still be ending the transaction that it was left with.
    await put(new Set());
    const { size } = await loadedUris();
    expect(size).toBeGreaterThan(0);
    expect(size % 20).toBe(0);
    await expectWholeRecords();
  },
  MINUTES,
);

test(
  "a database that is gone in the middle of a batch leaves whole records, and loading again completes them",
  async () => {
    const { proxy, port, cut } = await startProxy();
    const { username, password, database } = databaseAddress();
    const through = connect({ uri: `bolt://127.0.0.1:${port}`, username, password, database });
    const records = manyPages(COUNT).map((record) => ({ record }));
    const loading = load(through, records, { batchSize: 20, onProgress: ({ loaded }) => loaded >= 60 && cut() });
    await expect(loading).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    await through.close();
    proxy.close();
    expect((await loadedUris()).size).toBeLessThan(COUNT);
    await expectWholeRecords();
  },
  MINUTES,
);

/** Stands between a loader and the database until it is cut. */
async function startProxy(): Promise<{ proxy: Server; port: number; cut: () => void }> {
  const { hostname, port: bolt } = new URL(databaseAddress().uri.replace("bolt:", "http:"));
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = dial(Number(bolt), hostname);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
    }
    client.pipe(server).pipe(client);
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    proxy,
    port,
    cut: () => {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
