/** A property as a backup keeps it: its name, the type that Cypher's valueType() gives, and its value as JSON. */
export type KeptProperty = readonly [key: string, type: string, value: unknown];

/** The lines of a backup: its head, nodes, relationships, and its end, which tells what came before. */
export type BackupLine =
  | { kind: "head"; format: typeof BACKUP_FORMAT; version: number; at: string }
  | { kind: "node"; number: number; labels: readonly string[]; properties: readonly KeptProperty[] }
  | { kind: "relationship"; type: string; start: number; end: number; properties: readonly KeptProperty[] }
  | { kind: "end"; nodes: number; relationships: number; sha256: string };

export const BACKUP_FORMAT = "lexigraph-backup";
/** Raised when a line changes its form. */
export const BACKUP_VERSION = 1;

/** The types of property that a backup gives back exactly as they were. */
const KEPT_TYPE =
  /^(STRING|BOOLEAN|INTEGER|FLOAT|ZONED DATETIME|LIST<(STRING|BOOLEAN|INTEGER|FLOAT|NOTHING)( NOT NULL)?>)( NOT NULL)?$/;

export function isKeptType(type: string): boolean {
  return KEPT_TYPE.test(type);
}
