import { readFileSync } from "node:fs";
import neo4j, { type Driver } from "neo4j-driver";
import type { ConnectionSettings } from "../../../src/graph/connection.js";

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

/**
 * Writes the rows of a loaded graph, every node and relationship with all properties, into an empty one as a script would:
 * so many rows in one UNWIND, MERGE for nodes and CREATE for relationships, nothing read, derived or compared.
 * @returns the seconds that writing took; reading the rows is not counted
 */
export async function loadBare(from: ConnectionSettings, to: ConnectionSettings): Promise<number> {
  const [source, target] = [driverOf(from), driverOf(to)];
  let seconds = 0;
  const copy = async (read: string, write: string) => {
    const session = source.session({ database: from.database, defaultAccessMode: neo4j.session.READ });
    let rows: unknown[] = [];
    const flush = async () => {
      const start = performance.now();
      await target.executeQuery(write, { rows }, { database: to.database });
      seconds += (performance.now() - start) / 1000;
      rows = [];
    };
    for await (const record of session.run(read)) if (rows.push(record.get("row")) >= BATCH_SIZE) await flush();
    if (rows.length > 0) await flush();
    await session.close();
  };
  try {
    for (const [label, key] of Object.entries(KEYS)) {
      const entity = ["Term", "Definition", "Chapter", "Book", "Author", "Organization"].includes(label);
      await copy(
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
      await copy(
        text("readRelationships", { ...names, FROM: start, TO: end }),
        text("writeRelationships", { ...names, FROM: matched(start), TO: matched(end) }),
      );
    }
  } finally {
    await source.close();
    await target.close();
  }
  return seconds;
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
