import type { SourceRecord } from "../../domain/record.js";
import type { Connection } from "../../graph/connection.js";
import { statement } from "../../graph/statement.js";
import { recordHash } from "./recordHash.js";
import { settleInput } from "./settleInput.js";

/** Whether the graph has every record of a batch as it is, so that no transaction need be opened. */
export async function readUnchanged(connection: Connection, records: readonly SourceRecord[]): Promise<boolean> {
  const standing = [...settleInput(records).values()];
  // Where one says something new the transaction asks of all again, so one is asked of first.
  for (const asked of [standing.slice(0, 1), standing.slice(1)]) {
    if (!(await hasAll(connection, asked))) return false;
  }
  return true;
}

async function hasAll(connection: Connection, records: readonly SourceRecord[]): Promise<boolean> {
  const uris = records.map(({ uri }) => uri);
  const rows = await connection.read(statement("load/readHashes").text, { batch: { uris } });
  const hashes = new Map(rows.map(({ uri, hash }) => [uri, hash]));
  return records.every((record) => hashes.get(record.uri) === recordHash(record));
}
