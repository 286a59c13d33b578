import { prepare } from "./prepare.mjs";
import { run } from "./run.mjs";

await prepare();
process.exitCode ||= await run(process.execPath, [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--config",
  "vitest.trust.config.ts",
  ...process.argv.slice(2),
]);
