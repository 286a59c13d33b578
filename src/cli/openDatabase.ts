import type { OwnedHome } from "../database/homeOwner.js";
import { startLastingDatabase } from "../database/lastingDatabase.js";
import type { OnProgress } from "../database/progress.js";
import type { ConnectionSettings } from "../graph/connection.js";
import type { Settings } from "./settings.js";

/** A database to connect to, ours or somebody else's. */
export interface OpenDatabase {
  connection: ConnectionSettings;
  /** Names of the indexes that can be used, where it is ours. */
  online?: readonly string[];
  /** Rejects when a database of ours ended and does not come back. */
  lost: Promise<never>;
  /** Stops it where it is ours. */
  stop(): Promise<void>;
}

/**
 * The database that the settings ask for: the server of NEO4J_URI, or the embedded one in a home that we own.
 * @throws LexigraphError as startEmbeddedDatabase
 */
export async function openDatabase(settings: Settings, home: OwnedHome, onProgress: OnProgress): Promise<OpenDatabase> {
  if (settings.neo4j !== undefined) {
    home.tell({ boltUri: settings.neo4j.uri });
    return { connection: settings.neo4j, lost: new Promise<never>(() => undefined), stop: async () => undefined };
  }
  const started = await startLastingDatabase({ home, onProgress }, (code) => {
    process.stderr.write(`The database ended by itself (exit code ${code}); starting it again.\n`);
  });
  const { uri, username, password, database, online, lost } = started;
  return { connection: { uri, username, password, database }, online, lost, stop: started.stop };
}
