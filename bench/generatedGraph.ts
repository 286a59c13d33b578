import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { statement } from "../src/graph/statement.js";
import { relateGraph } from "../src/relate/run/relateGraph.js";
import { type BenchDatabase, withDatabase } from "./database.js";
import { graphOf } from "./generate/graphOf.js";
import { generateRecords } from "./generate/records.js";
import { readSynsets } from "./generate/synsets.js";
import { writeGraph } from "./generate/writeGraph.js";
import type { Bench } from "./workload.js";

/**
 * Runs work on the generated graph of a size, whose terms the product has related unless that is not needed; it is made
 * once and kept in bench/.homes. Reads only: what work writes stays for the next run.
 */
export async function withGeneratedGraph<T>(
  { size, say }: Bench,
  work: (database: BenchDatabase) => Promise<T>,
  { isRelated } = { isRelated: true },
): Promise<T> {
  return withDatabase(
    async (database) => {
      const { connection } = database;
      const [graph] = await connection.read(statement("graph/state").text);
      const [related] = await connection.read(statement("relate/readRun").text);
      if (graph?.dataVersion === 0) {
        say(`Making a graph of ${size} definitions (once; it is kept)`);
        await writeGraph(connection, graphOf([...generateRecords(readSynsets(), size)]), say);
      }
      if (isRelated && related?.run === 0) await relate(database, say);
      return work(database);
    },
    { keptHome: generatedHome(size) },
  );
}

/** The home of the generated graph of a size. */
export function generatedHome(size: number): string {
  return fileURLToPath(new URL(`.homes/dictionary-${size}`, import.meta.url));
}

/** Relates all terms; the index that would go on from there is not kept. */
async function relate({ connection }: BenchDatabase, say: Bench["say"]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lexigraph-index-"));
  try {
    const done = await relateGraph(connection, { folder, scope: "all" }, () => undefined);
    say(`${done.relations} pairs of ${done.terms} terms are related`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
