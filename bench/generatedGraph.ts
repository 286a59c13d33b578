import { fileURLToPath } from "node:url";
import { type BenchDatabase, withDatabase } from "./database.js";
import { graphOf } from "./generate/graphOf.js";
import { generateRecords } from "./generate/records.js";
import { relatePairs } from "./generate/relatePairs.js";
import { readSynsets } from "./generate/synsets.js";
import { writeGraph } from "./generate/writeGraph.js";
import type { Bench } from "./workload.js";

/**
 * Runs work on the generated graph of a size, which is made once and kept in bench/.homes. Reads only: what work writes
 * stays for the next run.
 */
export async function withGeneratedGraph<T>(
  { size, say }: Bench,
  work: (database: BenchDatabase) => Promise<T>,
): Promise<T> {
  const home = fileURLToPath(new URL(`.homes/graph-${size}`, import.meta.url));
  return withDatabase(async (database) => {
    const [graph] = await database.connection.read(
      "MATCH (graph:Graph {id: 'graph'}) RETURN graph.dataVersion AS version",
    );
    if (graph?.version !== 1) {
      say(`Making a graph of ${size} definitions (once; it is kept)`);
      const synsets = readSynsets();
      const records = [...generateRecords(synsets, size)];
      await writeGraph(database.connection, graphOf(records, relatePairs(synsets, records)), say);
    }
    return work(database);
  }, home);
}
