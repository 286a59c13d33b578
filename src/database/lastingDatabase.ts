import { LexigraphError } from "../domain/errors.js";
import { type EmbeddedDatabase, type EmbeddedDatabaseOptions, startEmbeddedDatabase } from "./embeddedDatabase.js";

/** An embedded database that is started again where it ends by itself, at the same port. */
export interface LastingDatabase extends Omit<EmbeddedDatabase, "ended" | "pid" | "keepsClasses"> {
  /** Rejects when it ended and could not be started again. */
  lost: Promise<never>;
}

/** A database that ends sooner than this, in milliseconds, would only end again. */
const SHORTEST_LIFE = 5_000;

/**
 * Starts the embedded database and keeps it running until it is stopped.
 * @throws LexigraphError as startEmbeddedDatabase
 */
export async function startLastingDatabase(
  options: EmbeddedDatabaseOptions,
  onEnd: (exitCode: number | null) => void,
): Promise<LastingDatabase> {
  let current = startEmbeddedDatabase(options);
  let stopping = false;
  const { uri, username, password, database, online } = await current;
  const port = Number(new URL(uri).port);
  const keep = async (): Promise<never> => {
    for (;;) {
      const since = Date.now();
      const code = await (await current).ended;
      if (stopping) return new Promise<never>(() => undefined);
      onEnd(code);
      if (Date.now() - since < SHORTEST_LIFE) {
        const message = `The database ends as soon as it has started (exit code ${code}): its log in neo4j/logs/debug.log of the home says why.`;
        throw new LexigraphError("DATABASE_START_FAILED", message);
      }
      current = startEmbeddedDatabase({ ...options, port });
      await current;
    }
  };
  const lost = keep();
  // Thrown where lost is awaited; before that nobody listens.
  lost.catch(() => undefined);
  return {
    uri,
    username,
    password,
    database,
    online,
    lost,
    async stop() {
      stopping = true;
      await (await current).stop();
    },
  };
}
