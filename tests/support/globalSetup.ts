import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedDatabase } from "../../src/database/embeddedDatabase.js";
import { ownHome } from "../../src/database/homeOwner.js";
import { connect } from "../../src/graph/connection.js";
import { applySchema } from "../../src/graph/schema.js";

/** What a suite needs to reach the one Neo4j of the run. */
export interface DatabaseAddress {
  uri: string;
  username: string;
  password: string;
  database: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    database: DatabaseAddress;
  }
}

/** Starts one real Neo4j in a temporary home for the whole run, with the schema applied. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await ownHome(mkdtempSync(join(tmpdir(), "lexigraph-test-")), "test");
  const step = { last: "" };
  const server = await startEmbeddedDatabase({
    home,
    onProgress(progress) {
      if (progress.step !== step.last) console.log(progress.step);
      step.last = progress.step;
    },
  });
  const { uri, username, password, database } = server;
  const connection = connect({ uri, username, password, database });
  await applySchema(connection);
  await connection.close();
  project.provide("database", { uri, username, password, database });
  return async () => {
    await server.stop();
    home.release();
    rmSync(home.path, { recursive: true, force: true });
  };
}
