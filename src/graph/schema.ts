import { randomBytes } from "node:crypto";
import type { Connection } from "./connection.js";
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
  "search",
  "graph",
];

/**
 * Makes the constraints and indexes of docs/graph.md where they are missing, waits until they can be used, and makes
 * the Graph node with a cursor secret of its own. Does nothing to a graph that has them.
 * @throws LexigraphError as Connection.write
 */
export async function applySchema(connection: Connection): Promise<void> {
  await connection.write(async (transaction) => {
    for (const part of PARTS) {
      for (const text of statement(`schema/${part}`).text.split(/;\s*\n/)) await transaction.run(text);
    }
  });
  await connection.read(statement("schema/awaitIndexes").text, {}, { timeout: 310_000 });
  const cursorSecret = randomBytes(32).toString("base64url");
  await connection.write((transaction) => transaction.run(statement("schema/makeGraphNode").text, { cursorSecret }));
}
