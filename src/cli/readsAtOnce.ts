import { availableParallelism } from "node:os";
import type { Settings } from "./settings.js";

/** Of one statement, for each processor: one reads while another is sent. */
const FOR_EACH_PROCESSOR = 2;

/**
 * How many reads of one statement a process begins at once; undefined, no limit, where the database is elsewhere: nobody here
 * knows what it can do.
 */
export function readsAtOnce({ neo4j, workers }: Pick<Settings, "neo4j" | "workers">): number | undefined {
  if (neo4j !== undefined) return undefined;
  return Math.max(1, Math.ceil((FOR_EACH_PROCESSOR * availableParallelism()) / workers));
}
