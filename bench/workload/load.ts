import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BenchDatabase, withDatabase } from "../database.js";
import { recombine } from "../generate/recombine.js";
import { generateRecords } from "../generate/records.js";
import { readSynsets } from "../generate/synsets.js";
import type { Bench, Outcome, Workload } from "../workload.js";
import { type BareProgress, countRows, loadBare } from "./load/bareLoader.js";
import { dictionaryPages } from "./load/dictionaryPages.js";
import type { Turn } from "./load/loader.js";
import { loadInTurns, type Pages } from "./load/loadInTurns.js";
import { writePages } from "./load/pagesFile.js";

/** Pages of a turn: of several batches, so that the next is read while one is written. */
const TURN = 3_000;

export const workload: Workload = {
  claim: "loading from page text to graph keeps 0.7 of the rate of a bare UNWIND of the same rows, in bounded memory.",
  size: 12_600,
  async run(bench) {
    const folder = mkdtempSync(join(tmpdir(), "lexigraph-pages-"));
    try {
      return await compare(bench, { file: join(folder, "pages.jsonl"), turn: TURN });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function compare({ size, say }: Bench, pages: Pages): Promise<Outcome> {
  const synsets = [...recombine(readSynsets(), size)];
  await writePages(pages.file, dictionaryPages(generateRecords(synsets, size)));
  say(`${size} pages are written`);
  return withDatabase(async (loaded) => {
    const first = await whole(loaded, pages);
    say(`first: ${JSON.stringify(first)}`);
    const again = await whole(loaded, pages);
    say(`again: ${JSON.stringify(again)}`);
    const { own, bare } = await takeTurns(loaded, pages, size, say);
    return {
      method:
        "Dictionary pages, one a definition, parsed and loaded by a process of its own into an empty database, then once more. Then the same " +
        "load into another and a bare loader into a third take turns of 3,000 pages; the bare one writes every node and relationship of the " +
        "graph that the first gave, with all properties, into the same indexes.",
      contenders: [
        { name: "lexigraph: first load", figures: figures(size, first.seconds, first.megabytes) },
        { name: "lexigraph: nothing changed", figures: figures(size, again.seconds, again.megabytes) },
        { name: "lexigraph: first load, in turns", figures: figures(size, own.seconds, own.megabytes) },
        { name: "bare: UNWIND of 1,000 rows, same graph, in turns", figures: figures(size, bare.seconds) },
      ],
      comparisons: [
        { name: "rate, to the bare loader's", ratio: bare.seconds / own.seconds, atLeast: 0.7 },
        { name: "time when nothing changed, to the first load's", ratio: again.seconds / first.seconds, atMost: 0.25 },
        {
          name: "resident memory, to 400 MB",
          ratio: Math.max(first.megabytes, again.megabytes, own.megabytes) / 400,
          atMost: 1,
        },
      ],
    };
  });
}

async function whole({ settings }: BenchDatabase, { file }: Pages): Promise<Turn> {
  let last: Turn | undefined;
  for await (const turn of loadInTurns(settings, { file, turn: Number.MAX_SAFE_INTEGER })) last = turn;
  if (!last) throw new Error("The loader told nothing.");
  return last;
}

/** Both loaders into empty databases, a share each at a time, so that a busy machine slows both alike. */
async function takeTurns(loaded: BenchDatabase, pages: Pages, size: number, say: (text: string) => void) {
  const total = await countRows(loaded);
  return withDatabase((forOwn) =>
    withDatabase(async (forBare) => {
      const bareTurns = loadBare(loaded.settings, forBare.settings);
      let own: Turn | undefined;
      let bare: BareProgress = { seconds: 0, rows: 0 };
      for await (const turn of loadInTurns(forOwn.settings, pages)) {
        own = turn;
        while (turn.isOver || bare.rows / total < turn.pages / size) {
          const next = await bareTurns.next();
          if (next.done) break;
          bare = next.value;
        }
        say(
          `turn: ${turn.pages} pages in ${own.seconds.toFixed(1)} s; bare ${bare.rows} rows in ${bare.seconds.toFixed(1)} s`,
        );
      }
      if (!own) throw new Error("The loader told nothing.");
      return { own, bare };
    }),
  );
}

function figures(size: number, seconds: number, megabytes?: number): Record<string, number> {
  return { s: seconds, "pages/s": size / seconds, ...(megabytes === undefined ? {} : { "resident MB": megabytes }) };
}
