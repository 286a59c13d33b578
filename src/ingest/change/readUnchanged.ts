import type { SourceRecord } from "../../domain/record.js";
import type { Connection } from "../../graph/connection.js";
import { statement } from "../../graph/statement.js";
import { recordHash } from "./recordHash.js";
import { settleInput } from "./settleInput.js";

/** Whether the graph has every record of a batch as it is, so that no transaction need be opened. */
export async function readUnchanged(connection: Connection, records: readonly SourceRecord[]): Promise<boolean> {
  const standing = settleInput(records);
  const rows = await connection.read(statement("load/readHashes").text, { batch: { uris: [...standing.keys()] } });
  const hashes = new Map(rows.map(({ uri, hash }) => [uri, hash]));
  return [...standing].every(([uri, record]) => hashes.get(uri) === recordHash(record));
}
