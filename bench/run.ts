import { buildProduct } from "./runner/buildProduct.js";
import { readArguments } from "./runner/readArguments.js";
import { readWorkloads } from "./runner/readWorkloads.js";
import { report } from "./runner/report.js";
import { writeResult } from "./runner/writeResult.js";
import { type Bench, holds } from "./workload.js";

// Relating runs threads of the build, also from the sources.
await buildProduct();
const workloads = await readWorkloads();
const { names, size, gold, only, minutes } = readArguments(process.argv.slice(2), [...workloads.keys()]);
const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => interruption.abort());
for (const name of names) {
  const workload = workloads.get(name);
  if (!workload) continue;
  if (workload.needsGold && gold === undefined) {
    console.error(`${name}: left out; it needs --gold GLOSSARY`);
    continue;
  }
  const bench: Bench = {
    ...(gold === undefined ? {} : { gold }),
    ...(only === undefined ? {} : { only }),
    ...(minutes === undefined ? {} : { minutes }),
    size: size ?? workload.size,
    signal: interruption.signal,
    say: (text) => console.error(`${name}: ${text}`),
    keep: (outcome) => writeResult(name, workload, bench.size, outcome),
  };
  const outcome = await workload.run(bench).catch((error: unknown) => {
    if (!interruption.signal.aborted) throw error;
    console.error(`${name}: interrupted; what was kept before stays`);
    process.exit(130);
  });
  console.log(report(name, workload, outcome));
  // A part is for whoever works on it; what is kept is the whole.
  if (only === undefined) console.error(`${name}: kept in ${writeResult(name, workload, bench.size, outcome)}`);
  if (!outcome.comparisons.every(holds)) process.exitCode = 1;
}
