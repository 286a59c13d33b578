import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedDatabase } from "../src/database/embeddedDatabase.js";
import { ownHome } from "../src/database/homeOwner.js";
import { type Connection, type ConnectionSettings, connect } from "../src/graph/connection.js";
import { applySchema } from "../src/graph/schema.js";

/** A database with the schema applied, and how to reach it another way. */
export interface BenchDatabase {
  connection: Connection;
  settings: ConnectionSettings;
}

/**
 * Runs work on an embedded database of its own and stops it again: in a home that is kept, or an empty one that is
 * removed. Throws as startEmbeddedDatabase, and what work throws.
 */
export async function withDatabase<T>(
  work: (database: BenchDatabase) => Promise<T>,
  { keptHome, isForLoading = false }: { keptHome?: string; isForLoading?: boolean } = {},
): Promise<T> {
  const home = await ownHome(keptHome ?? mkdtempSync(join(tmpdir(), "lexigraph-bench-")), "bench");
  try {
    const server = await startEmbeddedDatabase({ home, isForLoading });
    const { uri, username, password, database } = server;
    const settings = { uri, username, password, database };
    const connection = connect(settings);
    try {
      await applySchema(connection);
      return await work({ connection, settings });
    } finally {
      await connection.close();
      await server.stop();
    }
  } finally {
    home.release();
    if (keptHome === undefined) rmSync(home.path, { recursive: true, force: true });
  }
}
