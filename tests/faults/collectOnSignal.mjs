import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// Loaded by `node --import` before a program that is watched: SIGUSR2 has it collect all that nobody holds any more.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
process.on("SIGUSR2", () => collect());
