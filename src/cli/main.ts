#!/usr/bin/env node
import { Command } from "commander";
import { exitCodeOf, reportError } from "./exitCode.js";
import { registerExport } from "./export.js";
import { registerLoad } from "./load.js";
import { registerQuery } from "./query.js";
import { readSettings } from "./settings.js";
import { startProgress } from "./startProgress.js";
import { registerStatus } from "./status.js";
import { endOnSignal } from "./stopSignal.js";
import { lexigraphVersion } from "./version.js";
import { withDatabase } from "./withDatabase.js";

const program = new Command("lexigraph")
  .description("Scholarly dictionaries as a graph that people can walk.")
  .version(lexigraphVersion())
  .exitOverride();
const progress = startProgress(process.stderr);
registerLoad(program, (work) =>
  withDatabase(readSettings(), { command: "load", onProgress: progress.advance }, async (connection) => {
    progress.stop();
    return work(connection);
  }),
);
registerExport(
  program,
  (work) =>
    withDatabase(readSettings(), { command: "export", onProgress: progress.advance }, async (connection) => {
      progress.stop();
      return work(connection);
    }),
  () => addressOf(readSettings()),
);
registerQuery(program);
registerStatus(program, progress);
endOnSignal();
try {
  await program.parseAsync();
} catch (error) {
  progress.stop();
  reportError(error);
  process.exitCode = exitCodeOf(error);
}
