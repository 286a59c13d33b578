import { afterAll, beforeAll } from "vitest";
import type { BenchDatabase } from "../../../bench/database.js";
import { graphOf } from "../../../bench/generate/graphOf.js";
import { generateRecords } from "../../../bench/generate/records.js";
import { readSynsets } from "../../../bench/generate/synsets.js";
import { writeGraph } from "../../../bench/generate/writeGraph.js";
import type { Connection } from "../../../src/graph/connection.js";
import { connectToDatabase, databaseAddress, emptyGraph } from "../../support/database.js";

/** Makes an empty graph the generated one of so many definitions, whose terms are not related. */
export function fillGraph(connection: Connection, definitions: number): Promise<void> {
  return writeGraph(connection, graphOf([...generateRecords(readSynsets(), definitions)]), () => undefined);
}

/** The database of this file, with the generated graph of so many definitions in the place of its own while tests run. */
export function generatedDatabase(definitions: number): BenchDatabase {
  const connection = connectToDatabase();
  const { uri, username, password, database } = databaseAddress();
  beforeAll(async () => {
    await emptyGraph(connection);
    await fillGraph(connection, definitions);
  });
  afterAll(() => connection.close());
  return { connection, settings: { uri, username, password, database } };
}
