import { int } from "neo4j-driver";
import type { Connection } from "../graph/connection.js";
import { runStatement } from "../graph/runStatement.js";
import type { BackupLine, KeptProperty } from "./backupLine.js";

const BATCH_SIZE = 1_000;

/** Properties as a statement takes them: points in time apart, as Cypher makes them of their text. */
interface Values {
  properties: Record<string, unknown>;
  times: { key: string; value: unknown }[];
}

/** Writes what a backup holds into an empty database, in batches. Throws as Connection.write, and as the lines do. */
export async function restoreGraph(connection: Connection, lines: AsyncIterable<BackupLine>): Promise<void> {
  const now = new Map<number, unknown>();
  let kind: BackupLine["kind"] = "node";
  let rows: Record<string, unknown>[] = [];
  const flush = async () => {
    const batch = { rows };
    rows = [];
    if (batch.rows.length === 0) return;
    const name = kind === "node" ? "restore/nodes" : "restore/relationships";
    const written = await connection.write((transaction) => runStatement(transaction, name, batch));
    if (kind === "node") for (const { number, now: id } of written) now.set(Number(number), id);
  };
  for await (const line of lines) {
    if (line.kind !== kind || rows.length === BATCH_SIZE) await flush();
    kind = line.kind;
    if (line.kind === "node") rows.push({ number: line.number, labels: line.labels, ...valuesOf(line.properties) });
    if (line.kind === "relationship") {
      const ends = { start: now.get(line.start), end: now.get(line.end) };
      rows.push({ type: line.type, ...ends, ...valuesOf(line.properties) });
    }
  }
  await flush();
}

function valuesOf(kept: readonly KeptProperty[]): Values {
  const values: Values = { properties: {}, times: [] };
  for (const [key, type, value] of kept) {
    if (type.startsWith("ZONED DATETIME")) values.times.push({ key, value });
    else values.properties[key] = type.includes("INTEGER") ? whole(value) : value;
  }
  return values;
}

/** JSON has one kind of number, the database two. */
function whole(value: unknown): unknown {
  return Array.isArray(value) ? value.map(whole) : int(Number(value));
}
