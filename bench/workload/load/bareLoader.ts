import { readFileSync } from "node:fs";
import neo4j, { type Driver, Neo4jError, type QueryConfig } from "neo4j-driver";
import type { Connection, ConnectionSettings } from "../../../src/graph/connection.js";

/** Rows of one statement, and of one transaction, as the loader that is measured has them. */
const BATCH_SIZE = 1_000;
/** Places of the store that are looked at for what is new; so many in a row that are free mean that nothing comes after. */
const PLACES = 100_000;

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
const ENTITIES = ["Term", "Definition", "Chapter", "Book", "Author", "Organization"];

type Row = Record<string, unknown>;

/** What a bare loader has done so far; reading is not counted. */
export interface BareProgress {
  seconds: number;
  /** Nodes and relationships that it wrote. */
  rows: number;
}

/**
 * Writes what another loader writes, every node and relationship with all properties as they were when it is read, into an
 * empty database as a script would: so many rows in one UNWIND, MERGE for nodes and CREATE for relationships, nothing read,
 * derived or compared. It takes turns with the other: each time it writes what the other's graph got since.
 */
export class BareLoader {
  private readonly progress: BareProgress = { seconds: 0, rows: 0 };
  private readonly source: Driver;
  private readonly target: Driver;
  private readonly waiting = new Map<string, Row[]>();
  private lastNode = -1;
  private lastRelationship = -1;

  constructor(
    private readonly from: ConnectionSettings,
    private readonly to: ConnectionSettings,
  ) {
    this.source = driverOf(from);
    this.target = driverOf(to);
  }

  /** Writes what is new, in whole batches; what is left of relationships waits for the next turn unless this is the last. */
  async catchUp(isLast: boolean): Promise<BareProgress> {
    const lastNode = await this.lastOf("lastNode", this.lastNode);
    const lastRelationship = await this.lastOf("lastRelationship", this.lastRelationship);
    const nodes = this.read("readNodes", { after: this.lastNode, last: lastNode, keys: KEYS });
    for await (const { label, row } of nodes) await this.add(nodeStatement(label), row);
    await this.writeWaiting();
    const relationships = this.read("readRelationships", {
      after: this.lastRelationship,
      last: lastRelationship,
      keys: KEYS,
    });
    for await (const { type, from, to, row } of relationships)
      await this.add(relationshipStatement(type, from, to), row);
    if (isLast) await this.writeWaiting();
    this.lastNode = lastNode;
    this.lastRelationship = lastRelationship;
    return { ...this.progress };
  }

  async close(): Promise<void> {
    await this.source.close();
    await this.target.close();
  }

  private async lastOf(name: string, after: number): Promise<number> {
    for (let last = after; ; ) {
      const text = statement(name, {});
      const given = { after: neo4j.int(last), places: neo4j.int(PLACES) };
      const { records } = await this.source.executeQuery(text, given, options(this.from));
      const found = records[0]?.get("last");
      if (found === null || found === undefined) return last;
      last = Number(found);
    }
  }

  private async *read(name: string, { after, last, keys }: { after: number; last: number; keys: typeof KEYS }) {
    const session = this.source.session({ database: this.from.database, defaultAccessMode: neo4j.session.READ });
    const given = { after: neo4j.int(after), last: neo4j.int(last), keys };
    try {
      for await (const record of session.run(statement(name, {}), given)) yield record.toObject();
    } finally {
      await session.close();
    }
  }

  private async add(statement: string, row: Row): Promise<void> {
    const rows = this.waiting.get(statement) ?? [];
    this.waiting.set(statement, rows);
    if (rows.push(row) >= BATCH_SIZE) await this.write(statement, rows);
  }

  private async writeWaiting(): Promise<void> {
    for (const [statement, rows] of this.waiting) await this.write(statement, rows);
  }

  private async write(statement: string, rows: readonly Row[]): Promise<void> {
    this.waiting.delete(statement);
    const start = performance.now();
    const { nodesCreated, relationshipsCreated } = await this.writeRows(statement, rows).catch((error: unknown) => {
      if (!isTakenSlug(error)) throw error;
      return this.writeRows(statement, rows.map(withOwnSlug));
    });
    this.progress.seconds += (performance.now() - start) / 1000;
    this.progress.rows += nodesCreated + relationshipsCreated;
  }

  private async writeRows(statement: string, rows: readonly Row[]) {
    const { summary } = await this.target.executeQuery(statement, { rows }, options(this.to));
    return summary.counters.updates();
  }
}

/** How many rows a bare loader writes of a graph. */
export async function countRows({ connection }: { connection: Connection }): Promise<number> {
  const [row] = await connection.read<{ rows: number }>(statement("countRows", {}), {}, { timeout: 600_000 });
  return row?.rows ?? 0;
}

function nodeStatement(label: string): string {
  const key = KEYS[label] ?? "";
  return statement("writeNodes", {
    LABEL: ENTITIES.includes(label) ? `${label}:Entity` : label,
    MERGED: matched(label),
    KEY: key,
  });
}

function relationshipStatement(type: string, from: string, to: string): string {
  const keys = { FROM_KEY: KEYS[from] ?? "", TO_KEY: KEYS[to] ?? "" };
  return statement("writeRelationships", { TYPE: type, FROM: matched(from), TO: matched(to), ...keys });
}

/** A term may have got a slug that another had when its own row was read. */
function isTakenSlug(error: unknown): boolean {
  return error instanceof Neo4jError && error.code === "Neo.ClientError.Schema.ConstraintValidationFailed";
}

function withOwnSlug(row: Row): Row {
  return row.slug === undefined ? row : { ...row, slug: `${row.slug}~${row.key}`, id: `${row.id}~${row.key}` };
}

/** The label whose unique constraint finds a node. */
function matched(label: string): string {
  return KEYS[label] === "id" && ENTITIES.includes(label) ? "Entity" : label;
}

function options({ database }: ConnectionSettings): QueryConfig {
  return { database };
}

function driverOf({ uri, username, password }: ConnectionSettings): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password));
}

const templates = new Map<string, string>();

/** Labels and types cannot be parameters of a statement that is to use an index. */
function statement(name: string, names: Record<string, string>): string {
  const template = templates.get(name) ?? readFileSync(new URL(`${name}.cypher`, import.meta.url), "utf8");
  templates.set(name, template);
  return Object.entries(names).reduce((text, [name, value]) => text.replaceAll(`«${name}»`, value), template);
}
