import type { Connection } from "../graph/connection.js";
import { changeRecords } from "./change/changeRecords.js";

/**
 * Takes out what sources said, and nothing else: what other sources say too stays.
 * @returns how many of the uris the graph had
 * @throws LexigraphError DATABASE_UNAVAILABLE or INTERNAL
 */
export async function removeSources(connection: Connection, uris: readonly string[]): Promise<number> {
  const changed = await connection.write((transaction) => changeRecords(transaction, { put: [], remove: uris }));
  return changed.size;
}
