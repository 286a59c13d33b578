import { LexigraphError } from "../domain/errors.js";
import type { Connection, Transaction } from "./connection.js";
import { readCypherFolder } from "./cypherFile.js";
import { runStatement } from "./runStatement.js";
import { statement } from "./statement.js";

/** A step from one version of docs/graph.md to the next: the statement `migrate/NUMBER-NAME`. */
export interface Migration {
  version: number;
  statement: string;
}

/** Every migration, in order: the files of cypher/migrate, numbered from 1 without a gap. Throws INTERNAL otherwise. */
export function readMigrations(): Migration[] {
  const found = readCypherFolder("migrate").map(({ name }) => ({
    version: Number(/^(\d{4})-/.exec(name)?.[1]),
    statement: `migrate/${name}`,
  }));
  const isRow = found.every(({ version }, i) => version === i + 1);
  if (!isRow)
    throw new LexigraphError("INTERNAL", "The files of cypher/migrate are not numbered from 0001 without a gap.");
  return found;
}

/**
 * The version of a graph; undefined where there is none yet. Refuses one that is later than this program's: it would be
 * read and written wrongly.
 * @throws LexigraphError GRAPH_TOO_NEW; as Connection.read
 */
export async function requireKnownVersion(
  connection: Connection,
  migrations = readMigrations(),
): Promise<number | undefined> {
  // The first statement that a database gets may be slow.
  const [row] = await connection.read(statement("graph/state").text, {}, { timeout: 60_000 });
  if (row === undefined) return undefined;
  const version = Number(row.schemaVersion ?? 0);
  if (version <= migrations.length) return version;
  const message = `The graph follows version ${version} of its model, this program knows ${migrations.length}: use the lexigraph that wrote it, or a later one.`;
  throw new LexigraphError("GRAPH_TOO_NEW", message);
}

/**
 * Applies what a graph lacks, each migration once and in one transaction, which holds the lock of loading: of several
 * programs that start, one does it. A graph that has all is only read. Throws as Connection.write.
 */
export async function migrate(connection: Connection, migrations = readMigrations()): Promise<void> {
  const [row] = await connection.read(statement("graph/state").text);
  for (const migration of migrations.slice(Number(row?.schemaVersion ?? 0))) {
    await connection.write((transaction) => applyOnce(transaction, migration));
  }
}

async function applyOnce(transaction: Transaction, migration: Migration): Promise<void> {
  await runStatement(transaction, "load/lock");
  const [row] = await runStatement(transaction, "graph/state");
  if (Number(row?.schemaVersion) >= migration.version) return;
  await runStatement(transaction, migration.statement);
  await runStatement(transaction, "graph/setSchemaVersion", { version: migration.version });
}
