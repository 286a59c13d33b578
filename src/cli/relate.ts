import type { Command } from "commander";
import { runToEnd } from "../relate/run/bringUpToDate.js";
import type { WithDatabase } from "./load.js";
import { relateProgress, relateSummary } from "./relateProgress.js";

/** Adds `relate`. What it throws (DATABASE_UNAVAILABLE: 3) is for the command line's one handler of errors. */
export function registerRelate(program: Command, withDatabase: WithDatabase): void {
  program
    .command("relate")
    .description("Work out anew which terms are related, and why")
    .option("--json", "print the summary as JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const progress = relateProgress(process.stderr);
      const report = await withDatabase(async (_connection, place) => {
        try {
          return await runToEnd(place, "all", progress.advance);
        } finally {
          progress.stop();
        }
      });
      const { terms, relations, seconds } = report;
      process.stdout.write(json ? `${JSON.stringify({ terms, relations, seconds })}\n` : `${relateSummary(report)}\n`);
    });
}
