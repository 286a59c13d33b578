import type { Connection } from "../../src/graph/connection.js";
import { load } from "../../src/ingest/load.js";
import { emptyGraph } from "../support/database.js";
import { type Ask, askGraph } from "./askGraph.js";
import { searchRecords } from "./searchRecords.js";

/** Makes the run's graph hold what searches are tried on, and gives the way to ask it. */
export async function askSearchGraph(connection: Connection): Promise<Ask> {
  await emptyGraph(connection);
  await load(
    connection,
    searchRecords.map((record) => ({ record })),
  );
  return askGraph(connection);
}
