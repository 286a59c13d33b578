import { LexigraphError } from "../domain/errors.js";

/** Milliseconds for the first connection to a database that has only just started, on a busy machine. */
const PATIENCE = 60_000;

/**
 * Connects to a database for the first time, which takes it far longer than any connection after: it loads what it needs
 * for it. Resolves when it has taken the password.
 * @throws LexigraphError DATABASE_START_FAILED
 */
export async function firstConnection(uri: string, username: string, password: string): Promise<void> {
  // It loads while the database starts.
  const { default: neo4j } = await import("neo4j-driver");
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    connectionTimeout: PATIENCE,
    connectionAcquisitionTimeout: PATIENCE,
    telemetryDisabled: true,
  });
  try {
    await driver.getServerInfo();
  } catch (cause) {
    throw new LexigraphError("DATABASE_START_FAILED", `The database started, but takes no connection at ${uri}.`, {
      cause,
    });
  } finally {
    await driver.close();
  }
}
