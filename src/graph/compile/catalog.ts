import { type ConditionFile, readConditionFiles } from "./conditionFile.js";
import type { Derivation } from "./derivation.js";
import { readWalkFiles, type WalkFile } from "./walkFile.js";

/** Everything that a selection can be compiled into, each by the name of the field that it answers. */
export interface Catalog {
  walks: ReadonlyMap<string, WalkFile>;
  conditions: ReadonlyMap<string, ConditionFile>;
  derivations: ReadonlyMap<string, Derivation>;
}

/** Reads the files of cypher/read and cypher/where; once, at start. Throws INTERNAL for a header that makes no sense. */
export function readCatalog(derivations: ReadonlyMap<string, Derivation>): Catalog {
  return { walks: readWalkFiles(), conditions: readConditionFiles(), derivations };
}
