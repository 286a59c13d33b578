import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Command } from "commander";
import { backupLines } from "../backup/backupLines.js";
import { verifyBackup } from "../backup/readBackup.js";
import type { WithDatabase } from "./load.js";
import { openOutput } from "./outputFile.js";

/** Adds `backup FILE`. What it throws (USAGE: 2, DATABASE_UNAVAILABLE: 3, DATA_CHANGED: 1) is for the command line's handler. */
export function registerBackup(program: Command, withDatabase: WithDatabase): void {
  program
    .command("backup")
    .description("Write all of the graph, decisions and events too, to a file that restore takes; nobody has to wait")
    .argument("<file>", "where to; it appears once it is whole, and is read again to verify it")
    .action((file: string) => runBackup(file, withDatabase));
}

async function runBackup(file: string, withDatabase: WithDatabase): Promise<void> {
  const output = await openOutput(file);
  try {
    await withDatabase((connection) => pipeline(backupLines(connection), createGzip(), output.stream));
    await output.keep();
  } catch (error) {
    await output.discard();
    throw error;
  }
  if (file === "-") return;
  const { nodes, relationships } = await verifyBackup(file);
  process.stdout.write(`${file}: ${nodes} nodes, ${relationships} relationships, verified\n`);
}
