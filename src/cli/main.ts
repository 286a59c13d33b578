#!/usr/bin/env node
import { Command } from "commander";
import { registerAuthors } from "./authors.js";
import { registerBackup } from "./backup.js";
import { exitCodeOf, reportError } from "./exitCode.js";
import { registerExport } from "./export.js";
import { registerLoad, type WithDatabase } from "./load.js";
import { registerQuery } from "./query.js";
import { registerRelate } from "./relate.js";
import { registerRestore } from "./restore.js";
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
const onDatabase =
  (command: string): WithDatabase =>
  (work) =>
    withDatabase(readSettings(), { command, onProgress: progress.advance }, async (connection, place) => {
      progress.stop();
      return work(connection, place);
    });
registerLoad(program, onDatabase("load"));
registerRelate(program, onDatabase("relate"));
registerExport(program, onDatabase("export"));
registerAuthors(program, onDatabase("authors"));
registerBackup(program, onDatabase("backup"));
registerRestore(program, progress.advance, progress.stop);
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
