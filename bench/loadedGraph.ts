import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCounts } from "../src/cli/graphCounts.js";
import { type BenchDatabase, withDatabase } from "./database.js";
import { generateRecords } from "./generate/records.js";
import { distinctGlosses } from "./generate/senses.js";
import { readSynsets } from "./generate/synsets.js";
import { dictionaryPages } from "./workload/load/dictionaryPages.js";
import { loadInTurns } from "./workload/load/loadInTurns.js";
import { writePages } from "./workload/load/pagesFile.js";
import type { Bench } from "./workload.js";

/** After so many pages it is said how far the load is. */
const TURN = 126_000;

/** The home of the graph that the product loaded from so many pages: the benchmark `load` leaves it behind. */
export function loadedHome(size: number): string {
  return fileURLToPath(new URL(`.homes/loaded-${size}`, import.meta.url));
}

/** Runs work with the generated pages of a size in one file, which is removed. Throws what work throws. */
export async function withPages<T>(size: number, work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "lexigraph-pages-"));
  try {
    const file = join(folder, "pages.jsonl");
    await writePages(file, dictionaryPages(generateRecords(distinctGlosses(readSynsets()), size)));
    return await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs work on the graph that the product loads from so many pages; it is loaded once, or what was left out, and kept. */
export async function withLoadedGraph<T>(
  { say, signal }: Bench,
  size: number,
  work: (database: BenchDatabase) => Promise<T>,
): Promise<T> {
  const keptHome = loadedHome(size);
  const { sources } = await withDatabase(({ connection }) => readCounts(connection), { keptHome });
  if (Number(sources) < size) {
    say(`Loading ${size} pages (once; the graph is kept)`);
    const load = ({ settings }: BenchDatabase) =>
      withPages(size, async (file) => {
        for await (const { pages } of loadInTurns(settings, { file, count: size, turn: TURN }, signal))
          say(`${pages} pages are loaded`);
      });
    await withDatabase(load, { keptHome, isForLoading: true });
  }
  return withDatabase(work, { keptHome });
}
