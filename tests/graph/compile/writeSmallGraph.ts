import { readFileSync } from "node:fs";
import { int } from "neo4j-driver";
import type { Connection } from "../../../src/graph/connection.js";
import { emptyGraph } from "../../support/database.js";
import type { Facts } from "./smallGraph/facts.js";
import { graphRows } from "./smallGraph/graphRows.js";

/** Puts the facts in the place of whatever the graph holds. */
export async function writeSmallGraph(connection: Connection, facts: Facts): Promise<void> {
  await emptyGraph(connection);
  const { dataVersion, lastLoadedAt } = facts;
  const graph = wholeNumbers({ ...graphRows(facts), dataVersion, lastLoadedAt });
  for (const file of ["nodes", "relationships"]) {
    const text = readFileSync(new URL(`smallGraph/${file}.cypher`, import.meta.url), "utf8");
    await connection.write((transaction) => transaction.run(text, { graph }));
  }
}

/** The driver sends every number as a fraction unless it is told that it is whole. */
function wholeNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wholeNumbers);
  if (typeof value === "number") return Number.isInteger(value) ? int(value) : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wholeNumbers(inner)]));
}
