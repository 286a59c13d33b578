import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RelatePlace } from "../../src/relate/run/bringUpToDate.js";
import { databaseAddress } from "./database.js";

/** A place to relate in, whose folder is to be removed in afterAll. */
export interface TestPlace extends RelatePlace {
  remove(): void;
}

/** The run's Neo4j and a folder of its own for the index of its relations. */
export function relatePlace(): TestPlace {
  const folder = mkdtempSync(join(tmpdir(), "lexigraph-index-"));
  const address = databaseAddress();
  return { address: { ...address }, folder, longestRead: 0, remove: () => rmSync(folder, { recursive: true }) };
}
