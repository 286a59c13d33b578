import { readArguments } from "./runner/readArguments.js";
import { readWorkloads } from "./runner/readWorkloads.js";
import { report } from "./runner/report.js";
import { writeResult } from "./runner/writeResult.js";
import { holds } from "./workload.js";

const workloads = await readWorkloads();
const { names, size } = readArguments(process.argv.slice(2), [...workloads.keys()]);
for (const name of names) {
  const workload = workloads.get(name);
  if (!workload) continue;
  const bench = { size: size ?? workload.size, say: (text: string) => console.error(`${name}: ${text}`) };
  const outcome = await workload.run(bench);
  console.log(report(name, workload, outcome));
  console.error(`${name}: kept in ${writeResult(name, workload, bench.size, outcome)}`);
  if (!outcome.comparisons.every(holds)) process.exitCode = 1;
}
