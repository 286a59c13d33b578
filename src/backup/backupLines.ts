import { createHash } from "node:crypto";
import { LexigraphError } from "../domain/errors.js";
import { PagedRows } from "../export/whole/pagedRows.js";
import type { Connection } from "../graph/connection.js";
import { statement } from "../graph/statement.js";
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupLine, isKeptType, type KeptProperty } from "./backupLine.js";

type NodeRow = { number: number; labels: string[] | null; properties: KeptProperty[] | null };
type RelationshipRow = {
  number: number;
  type: string | null;
  start: number;
  end: number;
  properties: KeptProperty[] | null;
};

/**
 * The whole graph as lines of JSON, its last one with the SHA-256 of all before it. Memory stays constant, nobody waits.
 * @throws LexigraphError DATA_CHANGED where a write came between two pages; INTERNAL where a property has a type that a
 *   backup cannot keep; as Connection.read
 */
export async function* backupLines(connection: Connection): AsyncGenerator<string, void, undefined> {
  const digest = createHash("sha256");
  const line = (content: BackupLine) => {
    const text = `${JSON.stringify(content)}\n`;
    digest.update(text);
    return text;
  };
  const rows = await PagedRows.begin(connection);
  const [last] = await connection.read(statement("export/lastNumbers").text, {}, { timeout: 120_000 });
  yield line({ kind: "head", format: BACKUP_FORMAT, version: BACKUP_VERSION, at: new Date().toISOString() });
  let nodes = 0;
  for await (const { number, labels, properties } of rows.read<NodeRow, { after: number; last: unknown }>(
    "everyNode",
    { after: -1, last: last?.node },
    (row) => ({ after: row.number, last: last?.node }),
  )) {
    if (labels === null) continue;
    nodes += 1;
    yield line({ kind: "node", number, labels, properties: checked(properties) });
  }
  let relationships = 0;
  for await (const { type, start, end, properties } of rows.read<RelationshipRow, { after: number; last: unknown }>(
    "everyRelationship",
    { after: -1, last: last?.relationship },
    (row) => ({ after: row.number, last: last?.relationship }),
  )) {
    if (type === null) continue;
    relationships += 1;
    yield line({ kind: "relationship", type, start, end, properties: checked(properties) });
  }
  yield `${JSON.stringify({ kind: "end", nodes, relationships, sha256: digest.digest("hex") })}\n`;
}

function checked(properties: readonly KeptProperty[] | null): readonly KeptProperty[] {
  for (const [key, type] of properties ?? []) {
    if (!isKeptType(type)) throw new LexigraphError("INTERNAL", `A backup cannot keep ${key}, of type ${type}.`);
  }
  return properties ?? [];
}
