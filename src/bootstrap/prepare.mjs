import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { say } from "./say.mjs";

/** Makes a fresh clone ready to run; ends the process where it cannot. */
export async function prepare() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    say(`Lexigraph runs on Node 20.19 or later; this is ${process.versions.node}.`);
    process.exit(2);
  }
  const code = (await install()) || (await build()) || process.exitCode;
  if (code) process.exit(code);
}
