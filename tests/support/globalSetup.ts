import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedDatabase } from "../../src/database/embeddedDatabase.js";
import { ownHome } from "../../src/database/homeOwner.js";
import { connect } from "../../src/graph/connection.js";
import { applySchema } from "../../src/graph/schema.js";

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

/** Starts a real Neo4j for each worker, in a temporary home for the whole run, with the schema applied. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // One after the other: the first builds the launcher that all use.
  const servers: WorkerDatabase[] = [];
  for (let worker = 0; worker < Number(project.config.maxWorkers); worker += 1) servers.push(await startServer());
  project.provide(
    "databases",
    servers.map(({ address }) => address),
  );
  const leases = mkdtempSync(join(tmpdir(), "lexigraph-leases-"));
  project.provide("leases", leases);
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
    rmSync(leases, { recursive: true });
  };
}

interface WorkerDatabase {
  address: DatabaseAddress;
  stop(): Promise<void>;
}

async function startServer(): Promise<WorkerDatabase> {
  const home = await ownHome(mkdtempSync(join(tmpdir(), "lexigraph-test-")), "test");
  const step = { last: "" };
  const server = await startEmbeddedDatabase({
    home,
    onProgress(progress) {
      if (progress.step !== step.last) console.log(progress.step);
      step.last = progress.step;
    },
  });
  const { uri, username, password, database, pid } = server;
  const connection = connect({ uri, username, password, database });
  await applySchema(connection);
  await connection.close();
  return {
    address: { uri, username, password, database, pid },
    async stop() {
      await server.stop();
      home.release();
      rmSync(home.path, { recursive: true, force: true });
    },
  };
}
