import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { readBackup, verifyBackup } from "../backup/readBackup.js";
import { restoreGraph } from "../backup/restoreGraph.js";
import { startEmbeddedDatabase } from "../database/embeddedDatabase.js";
import { type OwnedHome, ownHome } from "../database/homeOwner.js";
import type { OnProgress } from "../database/progress.js";
import { replaceData, settleData } from "../database/replaceData.js";
import { LexigraphError } from "../domain/errors.js";
import { connect } from "../graph/connection.js";
import { applySchema } from "../graph/schema.js";
import { readSettings } from "./settings.js";

/** Adds `restore FILE`. What it throws (USAGE: 2, HOME_IN_USE: 3, BAD_BACKUP: 1) is for the command line's handler. */
export function registerRestore(program: Command, onProgress: OnProgress, stopProgress: () => void): void {
  program
    .command("restore")
    .description("Put the graph of a backup in the place of the embedded database's; it must not be running")
    .argument("<file>", "what backup wrote")
    .action(async (file: string) => {
      const counts = await runRestore(file, onProgress).finally(stopProgress);
      process.stdout.write(`${file}: ${counts.nodes} nodes, ${counts.relationships} relationships, restored\n`);
    });
}

async function runRestore(file: string, onProgress: OnProgress): Promise<{ nodes: number; relationships: number }> {
  const settings = readSettings();
  if (settings.neo4j) {
    throw new LexigraphError(
      "USAGE",
      "restore is for the embedded database: restore yours with Neo4j's own tools, or unset NEO4J_URI.",
    );
  }
  onProgress({ step: "Verifying the backup" });
  const counts = await verifyBackup(file);
  const home = await ownHome(settings.home, "restore");
  try {
    await restoreInto(home, file, onProgress);
  } finally {
    home.release();
  }
  return counts;
}

/** Makes the new data beside the old, and changes one for the other at the end: whatever happens before leaves the old. */
async function restoreInto(home: OwnedHome, file: string, onProgress: OnProgress): Promise<void> {
  settleData(home.path);
  const beside = join(home.path, "restoring");
  // Waits for the database of a restore that was killed: what it still writes must not come among what is written now.
  const other = await ownHome(beside, "restore");
  try {
    for (const left of ["neo4j", "secrets"]) rmSync(join(beside, left), { recursive: true, force: true });
    // The same password, so that the data is at home in both.
    const secrets = join(home.path, "secrets");
    if (existsSync(secrets)) cpSync(secrets, join(beside, "secrets"), { recursive: true });
    const database = await startEmbeddedDatabase({ home: other, onProgress });
    const connection = connect(database);
    try {
      onProgress({ step: "Restoring" });
      await restoreGraph(connection, readBackup(file));
      await applySchema(connection);
    } finally {
      await connection.close();
      await database.stop();
    }
    if (!existsSync(secrets)) renameSync(join(beside, "secrets"), secrets);
    replaceData(home.path, beside);
  } finally {
    other.release();
    rmSync(beside, { recursive: true, force: true });
  }
}
