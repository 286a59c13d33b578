import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TermText } from "../../src/relate/relation.js";
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
  claim: "All terms are related within 180 s and 1.5 GB, and the 100 that a load touches within 3 s.",
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

  const put = await timed("put", () => putAll(size));
  const { index, touched } = put.result;
  const full = await timed("relate all", () => relateAll(index));
  const memory = process.resourceUsage().maxRSS / 1e6;
  say(`${full.result} relations of ${index.terms} terms`);
  await timed("write the index", () => file.write("all", index));
  const read = await timed("read the index", () => file.read("all") ?? new RelationIndex());
  const update = await timed(`update ${TOUCHED}`, () => read.result.update({ put: touched, remove: [] }));
  say(`${update.result.put.length} relations put, ${update.result.removed.length} removed`);
  const write = await timed("write what changed", () => file.write("touched", read.result));
  return {
    method: `${index.terms} terms with ${size} definitions, one after the other in one process, of which two threads rank. The texts are made and put in as a database would give them, which is counted.`,
    contenders,
    comparisons: [
      { name: "put and relate all, seconds", ratio: put.seconds + full.seconds, atMost: 180 },
      { name: "memory, GB", ratio: memory, atMost: 1.5 },
      {
        name: "read the index, update and write it, seconds",
        ratio: read.seconds + update.seconds + write.seconds,
        atMost: 3,
      },
    ],
  };
}

/** An index of all terms, and those that a load will touch: each with the definitions of another. The others are held no longer. */
function putAll(size: number): { index: RelationIndex; touched: TermText[] } {
  const terms = termsOf(generateRecords(readSynsets(), size));
  const index = new RelationIndex();
  for (const term of terms) index.put(term);
  const touched = Array.from({ length: TOUCHED }, (_, place) => {
    const term = terms[(place * 991) % terms.length];
    const other = terms[(place * 17 + 5) % terms.length];
    return { key: "", label: "", alternativeLabels: [], chapters: [], ...term, definitions: other?.definitions ?? [] };
  });
  return { index, touched };
}

/** Relates all terms of an index; gives how many relations there are. */
async function relateAll(index: RelationIndex): Promise<number> {
  let relations = 0;
  index.prepare();
  index.choose(await rankTogether(index));
  for (const batch of index.relations(new Turns(index.size))) relations += batch.length;
  return relations;
}
