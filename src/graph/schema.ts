import { randomBytes } from "node:crypto";
import type { Connection } from "./connection.js";
import { migrate, readMigrations, requireKnownVersion } from "./migrations.js";
import { type Statement, statement, statementsOf } from "./statement.js";

const PARTS = [
  "entity",
  "term",
  "definition",
  "chapter",
  "book",
  "author",
  "organization",
  "source",
  "event",
  "withdrawal",
  "search",
  "relation",
  "graph",
];

/** Milliseconds for the first statements of a database that has only just started. */
const STARTING = 60_000;

/**
 * Makes the constraints and indexes of docs/graph.md where they are missing, waits until they can be used, and makes
 * the Graph node with a cursor secret of its own. Does nothing to a graph that has them.
 * `known` are the names of what is there and can be used, where that is known. Applies the migrations that it lacks.
 * @throws LexigraphError GRAPH_TOO_NEW, before anything is changed; as Connection.write
 */
export async function applySchema(connection: Connection, known?: readonly string[]): Promise<void> {
  const migrations = readMigrations();
  const [version, online] = await Promise.all([
    requireKnownVersion(connection, migrations),
    known ?? readOnline(connection),
  ]);
  const commands = PARTS.flatMap((part) => statementsOf(`schema/${part}`));
  const there = new Set<unknown>(online);
  const missing = commands.filter((command) => !there.has(nameOf(command)));
  if (missing.length > 0) {
    await connection.write(async (transaction) => {
      for (const { text } of missing) await transaction.run(text);
    });
    await connection.read(statement("schema/awaitIndexes").text, {}, { timeout: 310_000 });
  }
  if (version === undefined) await makeGraphNode(connection);
  if (version !== migrations.length) await migrate(connection, migrations);
}

/** Asking what is there takes a tenth of the time of planning each of some forty commands that would do nothing. */
async function readOnline(connection: Connection): Promise<unknown[]> {
  const rows = await connection.read(statement("schema/online").text, {}, { timeout: STARTING });
  return rows.map(({ name }) => name);
}

async function makeGraphNode(connection: Connection): Promise<void> {
  const cursorSecret = randomBytes(32).toString("base64url");
  await connection.write((transaction) => transaction.run(statement("schema/makeGraphNode").text, { cursorSecret }));
}

/** What a command makes: an index, or a constraint, whose index bears its name. */
function nameOf({ text }: Statement): string | undefined {
  return /^CREATE [A-Z ]+ (\w+) IF NOT EXISTS/.exec(text)?.[1];
}
