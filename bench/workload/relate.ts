import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Connection } from "../../src/graph/connection.js";
import { touchTerms } from "../../src/graph/touchTerms.js";
import type { RelateJob, RelateReport } from "../../src/relate/run/relateJob.js";
import { holdLoading } from "../../src/relate/run/relateState.js";
import { startRelating } from "../../src/relate/run/startRelating.js";
import { type BenchDatabase, withDatabase } from "../database.js";
import { graphOf } from "../generate/graphOf.js";
import { generateRecords } from "../generate/records.js";
import { readSynsets } from "../generate/synsets.js";
import { writeGraph } from "../generate/writeGraph.js";
import { median } from "../latencies.js";
import type { Bench, Outcome, Workload } from "../workload.js";

/** Terms that a load touches, and how many loads do. */
const TOUCHED = 100;
const LOADS = 3;
const TOUCH = readFileSync(new URL("relate/touch.cypher", import.meta.url), "utf8");

export const workload: Workload = {
  claim: "With the database, all terms are related within 180 s, and the 100 that a load touches within 3 s.",
  size: 126_000,
  run: (bench) => withDatabase((database) => measure(bench, database)),
};

async function measure({ size, say, keep }: Bench, { connection, settings }: BenchDatabase): Promise<Outcome> {
  await writeGraph(connection, graphOf([...generateRecords(readSynsets(), size)]), say);
  const folder = mkdtempSync(join(tmpdir(), "lexigraph-index-"));
  const run = async (scope: RelateJob["scope"]) => {
    const start = performance.now();
    const relating = startRelating({ address: settings, folder, scope, longestRead: 0 });
    const report = await relating.report;
    const seconds = (performance.now() - start) / 1000;
    await relating.ended;
    say(`${report.scope}: ${report.terms} terms, ${report.relations} relations shown in ${seconds.toFixed(1)} s`);
    return { ...report, seconds };
  };
  try {
    const runs = [await run("all")];
    for (let load = 0; load < LOADS; load += 1) {
      await touch(connection, load);
      runs.push(await run("touched"));
      keep?.(outcomeOf(runs, size));
    }
    return outcomeOf(runs, size);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a run that relates all and those after loads took. */
function outcomeOf([all, ...touched]: readonly RelateReport[], size: number): Outcome {
  const seconds = all?.seconds ?? Number.NaN;
  const update = median(touched.map((report) => report.seconds));
  return {
    method: `${all?.terms} terms with ${size} definitions in an embedded database, related by threads of the product as after a load: from the start of the thread until readers see it and the index is kept. Three loads give ${TOUCHED} terms each the text of others; the median counts.`,
    contenders: [
      { name: "all", figures: { terms: all?.terms ?? 0, "wall s": seconds } },
      ...touched.map(({ terms, ...report }) => ({ name: "touched", figures: { terms, "wall s": report.seconds } })),
    ],
    comparisons: [
      { name: "all, seconds", ratio: seconds, atMost: 180 },
      { name: "touched, seconds", ratio: update, atMost: 3 },
    ],
  };
}

/** Gives every so manieth term the text of another one, as a load would; each load others. */
async function touch(connection: Connection, load: number): Promise<void> {
  await connection.write(async (transaction) => {
    await holdLoading(transaction);
    const rows = await transaction.run(TOUCH, { touched: TOUCHED, load });
    await touchTerms(transaction, { keys: rows.map(({ key }) => String(key)) });
  });
}
