import { availableParallelism } from "node:os";
import { capture } from "./run.mjs";
import { say } from "./say.mjs";

// Runs scripts of package.json, as many at a time as there are processors; what one says is told whole, as it ends.
const waiting = process.argv.slice(2);

async function work() {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
    const { code, said } = await capture("npm", ["run", "--silent", script]);
    process.stdout.write(said);
    if (code === 0) continue;
    say(`npm run ${script} failed.`);
    process.exitCode ||= code;
  }
}

await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
