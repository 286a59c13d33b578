import { join } from "node:path";
import type { ConnectionSettings } from "../graph/connection.js";
import type { RelatePlace } from "../relate/run/bringUpToDate.js";
import type { Settings } from "./settings.js";

/** Where terms are related: in a database, with the index of its relations in the home. */
export function relatePlace({ home }: Settings, address: ConnectionSettings, longestRead: number): RelatePlace {
  const { uri, username, password, database } = address;
  return { address: { uri, username, password, database }, folder: join(home, "related"), longestRead };
}
