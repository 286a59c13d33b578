import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RelationIndex } from "../../src/relate/relationIndex.js";
import { IndexFile } from "../../src/relate/run/indexFile.js";
import { rankTogether } from "../../src/relate/run/rankTogether.js";
import { Turns } from "../../src/relate/turns.js";
import { generateRecords } from "../generate/records.js";
import { readSynsets } from "../generate/synsets.js";
import type { Bench, Contender, Outcome, Workload } from "../workload.js";
import { termsOf } from "./relating/termsOf.js";

/** Terms that a load touches. */
const TOUCHED = 100;

export const workload: Workload = {
  claim: "All terms are related within 180 s and 1.5 GB, and the 100 that a load touches within a sixtieth of that.",
  size: 126_000,
  run: async (bench) => {
    const folder = mkdtempSync(join(tmpdir(), "lexigraph-index-"));
    try {
      return await measure(bench, new IndexFile(folder));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure({ size, say }: Bench, file: IndexFile): Promise<Outcome> {
  const terms = termsOf(generateRecords(readSynsets(), size));
  say(`${terms.length} terms`);
  const contenders: Contender[] = [];
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<{ result: T; seconds: number }> => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(before);
    const megabytes = process.memoryUsage.rss() / 1e6;
    contenders.push({ name, figures: { "wall s": seconds, "cpu s": (user + system) / 1e6, "memory MB": megabytes } });
    say(`${name}: ${seconds.toFixed(1)} s`);
    return { result, seconds };
  };

  // One index at a time, as a process of the product has.
  const run = async (): Promise<{ seconds: number; memory: number }> => {
    const index = new RelationIndex();
    const put = await timed("put", () => {
      for (const term of terms) index.put(term);
    });
    const full = await timed("relate all", async () => {
      let relations = 0;
      index.prepare();
      index.choose(await rankTogether(index));
      for (const batch of index.relations(new Turns(index.size))) relations += batch.length;
      return relations;
    });
    const memory = process.resourceUsage().maxRSS / 1e6;
    say(`${full.result} relations`);
    await timed("write the index", () => file.write("index", index));
    return { seconds: put.seconds + full.seconds, memory };
  };
  const { seconds, memory } = await run();
  const restored = await timed("read the index", () => file.read("index") ?? new RelationIndex());
  const touched = Array.from({ length: TOUCHED }, (_, place) => {
    const term = terms[(place * 991) % terms.length];
    const other = terms[(place * 17 + 5) % terms.length];
    return { key: "", label: "", alternativeLabels: [], chapters: [], ...term, definitions: other?.definitions ?? [] };
  });
  const update = await timed(`update ${TOUCHED}`, () => restored.result.update({ put: touched, remove: [] }));
  say(`${update.result.put.length} relations put, ${update.result.removed.length} removed`);
  return {
    method: `${terms.length} terms with ${size} definitions, one after the other in one process, of which two threads rank.`,
    contenders,
    comparisons: [
      { name: "put and relate all, seconds", ratio: seconds, atMost: 180 },
      { name: "memory, GB", ratio: memory, atMost: 1.5 },
      { name: "update to relating all", ratio: update.seconds / seconds, atMost: 1 / 60 },
    ],
  };
}
