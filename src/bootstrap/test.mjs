import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepare } from "./prepare.mjs";
import { run } from "./run.mjs";
import { say } from "./say.mjs";
import { readTally } from "./tally.mjs";

await prepare();
const folder = mkdtempSync(join(tmpdir(), "lexigraph-report-"));
const report = join(folder, "report.json");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
const tested = await run(process.execPath, [
  "node_modules/vitest/vitest.mjs",
  "run",
  ...reporters,
  ...process.argv.slice(2),
]);
// Not beside them: the suites begin on databases that are cold, and whose answers have a deadline.
const checked = await run("npm", ["run", "--silent", "check"]);
if (checked !== 0) say("The checks failed: npm run check tells of nothing else.");
const { passed, failed } = readTally(report, tested);
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode ||= checked || tested || (failed > 0 ? 1 : 0);
