import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { NEO4J_VERSION } from "../../src/database/launcherBuild.js";
import type { Trial } from "../support/trial.js";

const RESULTS = fileURLToPath(new URL("results.json", import.meta.url));
const DOCUMENT = fileURLToPath(new URL("../../docs/trust.md", import.meta.url));

/** What a test found when it was last run. */
interface Result extends Trial {
  /** ISO 8601, UTC. */
  at: string;
  seconds: number;
  /** Mean number of processes that ran or waited, of a minute. */
  load: number;
}

/** Keeps what the trials of a run found beside what others found before, and writes docs/trust.md of all of it. */
export default class TrustReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const results = readResults();
    const name = `${test.module.relativeModuleId} ${test.fullName}`;
    // What a run leaves out keeps what another one found.
    if (test.result().state === "skipped" && results[name]) return;
    results[name] = resultOf(test);
    const sorted = Object.entries(results).sort(([left], [right]) => (left < right ? -1 : 1));
    writeFileSync(RESULTS, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`);
  }

  onTestRunEnd(_modules: readonly TestModule[]): void {
    writeFileSync(DOCUMENT, `${HEAD}\n${Object.values(readResults()).map(row).join("\n")}\n`);
  }
}

function readResults(): Record<string, Result> {
  return existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")) : {};
}

/** A trial that failed says so in its place. */
function resultOf(test: TestCase): Result {
  const { state, errors } = test.result();
  const failure = `**${state}** ${errors?.[0]?.message.split("\n")[0] ?? ""}`.trim();
  const trial = test.meta().trial ?? { tried: test.fullName, outcome: "held" };
  return {
    ...trial,
    ...(state === "passed" ? {} : { outcome: failure }),
    at: new Date().toISOString(),
    seconds: Math.round((test.diagnostic()?.duration ?? 0) / 1000),
    load: Math.round(loadavg()[0] ?? 0),
  };
}

function row({ tried, outcome, at, seconds, load }: Result): string {
  const cells = [tried, outcome, `${at.slice(0, 10)}, ${seconds} s, load ${load}`];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

const HEAD = `# What was tried, and what came of it

Written by \`npm run trust\`: it tries for long what \`npm test\` tries shortly. Run it on your own machine; \`npm run trust -- FILE\`
runs one file of tests and leaves the other rows. These runs: ${availableParallelism()} processors (${cpus()[0]?.model.trim()}),
${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, Neo4j ${NEO4J_VERSION} Community, everything on one machine over its loopback address. The last column
has the day, how long the trial took, and the load of the machine at its end (1 is one busy processor).

| tried | what came of it | run |
|---|---|---|`;
