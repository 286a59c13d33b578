import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ConnectionSettings } from "../../src/graph/connection.js";
import { withDatabase } from "../database.js";
import { recombine } from "../generate/recombine.js";
import { generateRecords } from "../generate/records.js";
import { readSynsets } from "../generate/synsets.js";
import type { Bench, Outcome, Workload } from "../workload.js";
import { loadBare } from "./load/bareLoader.js";
import { dictionaryPages } from "./load/dictionaryPages.js";
import type { Loaded } from "./load/loader.js";
import { writePages } from "./load/pagesFile.js";

export const workload: Workload = {
  claim: "loading from page text to graph keeps 0.7 of the rate of a bare UNWIND of the same rows, in bounded memory.",
  size: 12_600,
  async run(bench) {
    const folder = mkdtempSync(join(tmpdir(), "lexigraph-pages-"));
    try {
      return await compare(bench, join(folder, "pages.jsonl"));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function compare({ size, say }: Bench, pages: string): Promise<Outcome> {
  const synsets = [...recombine(readSynsets(), size)];
  await writePages(pages, dictionaryPages(generateRecords(synsets, size)));
  say(`${size} pages are written`);
  return withDatabase(async ({ settings }) => {
    const first = await loadPages(settings, pages);
    say(`first: ${JSON.stringify(first)}`);
    const again = await loadPages(settings, pages);
    say(`again: ${JSON.stringify(again)}`);
    const bare = await withDatabase((other) => loadBare(settings, other.settings));
    return {
      method:
        "Dictionary pages, one a definition, parsed and loaded by a process of its own into an empty database, then once more; the bare loader " +
        "writes every node and relationship of the graph that this gave, with all properties, into another with the same indexes.",
      contenders: [
        { name: "lexigraph: first load", figures: figures(size, first.seconds, first.megabytes) },
        { name: "lexigraph: nothing changed", figures: figures(size, again.seconds, again.megabytes) },
        { name: "bare: UNWIND of 1,000 rows, same graph", figures: figures(size, bare) },
      ],
      comparisons: [
        { name: "rate, to the bare loader's", ratio: bare / first.seconds, atLeast: 0.7 },
        { name: "time when nothing changed, to the first load's", ratio: again.seconds / first.seconds, atMost: 0.25 },
        { name: "resident memory, to 400 MB", ratio: Math.max(first.megabytes, again.megabytes) / 400, atMost: 1 },
      ],
    };
  });
}

function figures(size: number, seconds: number, megabytes?: number): Record<string, number> {
  return { s: seconds, "pages/s": size / seconds, ...(megabytes === undefined ? {} : { "resident MB": megabytes }) };
}

async function loadPages(settings: ConnectionSettings, pages: string): Promise<Loaded> {
  const loader = fileURLToPath(new URL("load/loader.ts", import.meta.url));
  const words = [...process.execArgv, "--import", "tsx", loader, JSON.stringify(settings), pages];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  const loaded: Loaded = JSON.parse(stdout);
  if (loaded.rejected > 0) throw new Error(`${loaded.rejected} generated pages were rejected.`);
  return loaded;
}
