import { readArguments } from "./runner/readArguments.js";
import { readWorkloads } from "./runner/readWorkloads.js";
import { report } from "./runner/report.js";
import { writeResult } from "./runner/writeResult.js";
import { holds } from "./workload.js";

const workloads = await readWorkloads();
const { names, size, gold, only } = readArguments(process.argv.slice(2), [...workloads.keys()]);
for (const name of names) {
  const workload = workloads.get(name);
  if (!workload) continue;
  if (workload.needsGold && gold === undefined) {
    console.error(`${name}: left out; it needs --gold GLOSSARY`);
    continue;
  }
  const bench = {
    ...(gold === undefined ? {} : { gold }),
    ...(only === undefined ? {} : { only }),
    size: size ?? workload.size,
    say: (text: string) => console.error(`${name}: ${text}`),
  };
  const outcome = await workload.run(bench);
  console.log(report(name, workload, outcome));
  // A part is for whoever works on it; what is kept is the whole.
  if (only === undefined) console.error(`${name}: kept in ${writeResult(name, workload, bench.size, outcome)}`);
  if (!outcome.comparisons.every(holds)) process.exitCode = 1;
}
