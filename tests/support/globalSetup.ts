import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedDatabase } from "../../src/database/embeddedDatabase.js";
import { ownHome } from "../../src/database/homeOwner.js";
import { connect } from "../../src/graph/connection.js";
import { applySchema } from "../../src/graph/schema.js";
import { loadSamples } from "./sampleGraph.js";

/** What a suite needs to reach a Neo4j of the run. */
export interface DatabaseAddress {
  uri: string;
  username: string;
  password: string;
  database: string;
  /** Of its process. */
  pid: number;
}

declare module "vitest" {
  export interface ProvidedContext {
    /** As many as files that run at a time; each takes one for itself. */
    databases: DatabaseAddress[];
    /** The folder in which they say so. */
    leases: string;
  }
}

/** Compiling for the long run costs more than it gives back in the minutes of a run: a quarter of its processor time. */
const FLAGS = ["-XX:TieredStopAtLevel=1"];

/** Starts a real Neo4j for each worker, in a temporary home for the whole run, with the schema applied. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The first alone: it builds what all of them start from, the launcher and the archive of its classes.
  const first = await firstDatabase();
  const others = Array.from({ length: Number(project.config.maxWorkers) - 1 }, startDatabase);
  const databases = [first, ...(await Promise.all(others))];
  project.provide(
    "databases",
    databases.map(({ address }) => address),
  );
  const leases = mkdtempSync(join(tmpdir(), "lexigraph-leases-"));
  project.provide("leases", leases);
  return async () => {
    await Promise.all(databases.map(({ stop }) => stop()));
    rmSync(leases, { recursive: true });
  };
}

interface WorkerDatabase {
  address: DatabaseAddress;
  keepsClasses: boolean;
  stop(): Promise<void>;
}

async function firstDatabase(): Promise<WorkerDatabase> {
  const first = await startDatabase();
  if (!first.keepsClasses) return first;
  // What the archive holds is what was used before it is written.
  const connection = connect(first.address);
  await loadSamples(connection);
  await connection.close();
  await first.stop();
  return startDatabase();
}

async function startDatabase(): Promise<WorkerDatabase> {
  const home = await ownHome(mkdtempSync(join(tmpdir(), "lexigraph-test-")), "test");
  const step = { last: "" };
  const server = await startEmbeddedDatabase({
    home,
    flags: FLAGS,
    onProgress(progress) {
      if (progress.step !== step.last) console.log(progress.step);
      step.last = progress.step;
    },
  });
  const { uri, username, password, database, pid, keepsClasses } = server;
  const connection = connect({ uri, username, password, database });
  await applySchema(connection);
  await connection.close();
  return {
    address: { uri, username, password, database, pid },
    keepsClasses,
    async stop() {
      await server.stop();
      home.release();
      rmSync(home.path, { recursive: true, force: true });
    },
  };
}
