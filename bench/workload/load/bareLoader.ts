import { readFileSync } from "node:fs";
import neo4j, { type Driver } from "neo4j-driver";
import type { Connection, ConnectionSettings } from "../../../src/graph/connection.js";

/** Rows of one statement, and of one transaction, as the loader that is measured has them. */
const BATCH_SIZE = 1_000;

/** How each kind of node is told from others of its kind. */
const KEYS: Record<string, string> = {
  Source: "uri",
  ChapterStatement: "hash",
  BookStatement: "hash",
  Term: "key",
  Label: "folded",
  Definition: "id",
  Chapter: "id",
  Book: "id",
  Author: "id",
  Organization: "id",
  Doi: "value",
  Byline: "id",
};

/** What a bare loader has done so far; reading the rows is not counted. */
export interface BareProgress {
  seconds: number;
  rows: number;
}

/**
 * Writes the rows of a loaded graph, every node and relationship with all properties, into an empty one as a script would:
 * so many rows in one UNWIND, MERGE for nodes and CREATE for relationships, nothing read, derived or compared. Tells how
 * far it is after each statement.
 */
export async function* loadBare(from: ConnectionSettings, to: ConnectionSettings): AsyncGenerator<BareProgress, void> {
  const [source, target] = [driverOf(from), driverOf(to)];
  const progress = { seconds: 0, rows: 0 };
  async function* copy(read: string, write: string): AsyncGenerator<BareProgress, void> {
    const session = source.session({ database: from.database, defaultAccessMode: neo4j.session.READ });
    let rows: unknown[] = [];
    const flush = async () => {
      const start = performance.now();
      await target.executeQuery(write, { rows }, { database: to.database });
      progress.seconds += (performance.now() - start) / 1000;
      progress.rows += rows.length;
      rows = [];
      return { ...progress };
    };
    for await (const record of session.run(read)) if (rows.push(record.get("row")) >= BATCH_SIZE) yield await flush();
    if (rows.length > 0) yield await flush();
    await session.close();
  }
  try {
    for (const [label, key] of Object.entries(KEYS)) {
      const entity = ["Term", "Definition", "Chapter", "Book", "Author", "Organization"].includes(label);
      yield* copy(
        text("readNodes", { LABEL: label }),
        text("writeNodes", {
          LABEL: entity ? `${label}:Entity` : label,
          MERGED: key === "id" && entity ? "Entity" : label,
          KEY: key,
        }),
      );
    }
    const { records } = await source.executeQuery(text("relationshipKinds", {}), {}, { database: from.database });
    for (const record of records) {
      const { type, from: start, to: end } = record.toObject();
      const names = { TYPE: type, FROM_KEY: KEYS[start] ?? "", TO_KEY: KEYS[end] ?? "" };
      yield* copy(
        text("readRelationships", { ...names, FROM: start, TO: end }),
        text("writeRelationships", { ...names, FROM: matched(start), TO: matched(end) }),
      );
    }
  } finally {
    await source.close();
    await target.close();
  }
}

/** How many rows loadBare writes. */
export async function countRows({ connection }: { connection: Connection }): Promise<number> {
  const [row] = await connection.read<{ rows: number }>(text("countRows", {}), {}, { timeout: 600_000 });
  return row?.rows ?? 0;
}

/** The label whose unique constraint finds a node. */
function matched(label: string): string {
  return KEYS[label] === "id" && label !== "Byline" ? "Entity" : label;
}

function driverOf({ uri, username, password }: ConnectionSettings): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password));
}

/** Labels and types cannot be parameters of a statement that is to use an index. */
function text(name: string, names: Record<string, string>): string {
  const template = readFileSync(new URL(`${name}.cypher`, import.meta.url), "utf8");
  return Object.entries(names).reduce((statement, [name, value]) => statement.replaceAll(`«${name}»`, value), template);
}
