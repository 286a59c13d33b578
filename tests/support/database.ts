import { inject } from "vitest";
import { type Connection, connect } from "../../src/graph/connection.js";
import { applySchema } from "../../src/graph/schema.js";
import { leaseDatabase } from "./databaseLease.js";
import type { DatabaseAddress } from "./globalSetup.js";

let leased: number | undefined;

/** Address, user and password of the Neo4j that this file has for itself. */
export function databaseAddress(): DatabaseAddress {
  const databases = inject("databases");
  leased ??= leaseDatabase(inject("leases"), databases.length);
  const address = databases[leased];
  if (address === undefined) throw new Error("There is no database.");
  return address;
}

/** A connection to the Neo4j of this file; close it in afterAll. */
export function connectToDatabase(): Connection {
  return connect(databaseAddress());
}

/** Removes every node, and makes the Graph node again: what a fresh start has. */
export async function emptyGraph(connection: Connection): Promise<void> {
  // Auto-commit is not offered by a Connection, so batches are counted here.
  for (let removed = 1; removed > 0; ) {
    const [row] = await connection.write((transaction) =>
      transaction.run("MATCH (node) WITH node LIMIT 10000 DETACH DELETE node RETURN count(*) AS removed"),
    );
    removed = Number(row?.removed ?? 0);
  }
  await applySchema(connection);
}
