import { randomBytes } from "node:crypto";
import type { Connection } from "./connection.js";
import { migrate, requireKnownVersion } from "./migrations.js";
import { statement } from "./statement.js";

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

/**
 * Makes the constraints and indexes of docs/graph.md where they are missing, waits until they can be used, and makes
 * the Graph node with a cursor secret of its own. Does nothing to a graph that has them.
 * Applies the migrations that it lacks.
 * @throws LexigraphError GRAPH_TOO_NEW, before anything is changed; as Connection.write
 */
export async function applySchema(connection: Connection): Promise<void> {
  await requireKnownVersion(connection);
  // Asking what is there takes a tenth of the time of planning each of some forty commands that would do nothing.
  const online = new Set((await connection.read(statement("schema/online").text)).map(({ name }) => name));
  const missing = PARTS.flatMap(commandsOf).filter((command) => !online.has(nameOf(command)));
  if (missing.length > 0) {
    await connection.write(async (transaction) => {
      for (const command of missing) await transaction.run(command);
    });
    await connection.read(statement("schema/awaitIndexes").text, {}, { timeout: 310_000 });
  }
  const cursorSecret = randomBytes(32).toString("base64url");
  await connection.write((transaction) => transaction.run(statement("schema/makeGraphNode").text, { cursorSecret }));
  await migrate(connection);
}

function commandsOf(part: string): string[] {
  return statement(`schema/${part}`).text.split(/;\s*\n/);
}

/** What a command makes: an index, or a constraint, whose index bears its name. */
function nameOf(command: string): string | undefined {
  return /^CREATE [A-Z ]+ (\w+) IF NOT EXISTS/.exec(command)?.[1];
}
