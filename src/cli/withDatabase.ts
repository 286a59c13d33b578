import {
  EMBEDDED_DATABASE,
  EMBEDDED_USER,
  PASSWORD_SECRET,
  startEmbeddedDatabase,
} from "../database/embeddedDatabase.js";
import { type HomeOwner, ownHome, readOwner } from "../database/homeOwner.js";
import type { OnProgress } from "../database/progress.js";
import { readHomeSecret } from "../database/secret.js";
import type { Connection, ConnectionSettings } from "../graph/connection.js";
import { applySchema } from "../graph/schema.js";
import type { RelatePlace } from "../relate/run/bringUpToDate.js";
import { Closing } from "./closing.js";
import { connectTo } from "./connectTo.js";
import { relatePlace } from "./relatePlace.js";
import type { Settings } from "./settings.js";

/** What a command says of itself while it works. */
export interface CommandContext {
  /** Its name, for whoever finds the home in use. */
  command: string;
  onProgress: OnProgress;
}

/**
 * Runs work on the database in use: the server of NEO4J_URI, the database that a running start owns, or else the
 * embedded one, started for as long as work takes.
 * @throws LexigraphError DATABASE_UNAVAILABLE, or as startEmbeddedDatabase; what work throws
 */
export async function withDatabase<T>(
  settings: Settings,
  context: CommandContext,
  work: (connection: Connection, place: RelatePlace) => Promise<T>,
): Promise<T> {
  const closing = new Closing();
  try {
    const shared = settings.neo4j ?? runningDatabase(settings.home);
    const address = shared ?? (await startOwn(settings.home, context, closing));
    const connection = await connectTo(address);
    closing.add(() => connection.close());
    await applySchema(connection);
    return await work(connection, relatePlace(settings, address, shared ? settings.timeAllowed : 0));
  } finally {
    await closing.close();
  }
}

/** The embedded database of a running start; undefined where none runs. */
export function runningDatabase(home: string): ConnectionSettings | undefined {
  const owner = readOwner(home);
  if (!isServing(owner)) return undefined;
  const password = readHomeSecret(home, PASSWORD_SECRET);
  return password === undefined
    ? undefined
    : { uri: owner.boltUri, username: EMBEDDED_USER, password, database: EMBEDDED_DATABASE };
}

/** A start that is still under way cannot be used yet, and another command's database ends with that command. */
function isServing(owner: HomeOwner | undefined): owner is HomeOwner & { boltUri: string } {
  return owner?.command === "start" && owner.database !== undefined && owner.address !== undefined;
}

async function startOwn(
  path: string,
  { command, onProgress }: CommandContext,
  closing: Closing,
): Promise<ConnectionSettings> {
  const home = await ownHome(path, command);
  closing.add(async () => home.release());
  const { stop, ...address } = await startEmbeddedDatabase({ home, onProgress, isForLoading: command === "load" });
  closing.add(stop);
  return address;
}
