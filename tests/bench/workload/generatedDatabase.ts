import { graphOf } from "../../../bench/generate/graphOf.js";
import { generateRecords } from "../../../bench/generate/records.js";
import { readSynsets } from "../../../bench/generate/synsets.js";
import { writeGraph } from "../../../bench/generate/writeGraph.js";
import type { Connection, ConnectionSettings } from "../../../src/graph/connection.js";
import { databaseAddress, emptyGraph } from "../../support/database.js";

/** Makes an empty graph the generated one of so many definitions, whose terms are not related. */
export function fillGraph(connection: Connection, definitions: number): Promise<void> {
  return writeGraph(connection, graphOf([...generateRecords(readSynsets(), definitions)]), () => undefined);
}

/** Makes the graph of this file's database the generated one, and says how to reach it. */
export async function generateGraph(connection: Connection, definitions: number): Promise<ConnectionSettings> {
  await emptyGraph(connection);
  await fillGraph(connection, definitions);
  const { uri, username, password, database } = databaseAddress();
  return { uri, username, password, database };
}
