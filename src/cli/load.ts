import { type Command, InvalidArgumentError } from "commander";
import { LexigraphError } from "../domain/errors.js";
import type { PageFormat } from "../domain/record.js";
import type { Connection } from "../graph/connection.js";
import { MOST_TARGETS } from "../graph/event.js";
import { fileUri, findFiles } from "../ingest/findFiles.js";
import { type LoadReport, rejectedCount } from "../ingest/loadReport.js";
import { loadFiles } from "../ingest/paths.js";
import { bringUpToDate, type RelatePlace } from "../relate/run/bringUpToDate.js";
import type { RelateReport } from "../relate/run/relateJob.js";
import { boundHeap } from "./boundHeap.js";
import { commandEvent } from "./commandEvent.js";
import { loadProgress } from "./loadProgress.js";
import { onInterruption } from "./onInterruption.js";
import { openRejects } from "./rejectsFile.js";
import { relateProgress, relateSummary } from "./relateProgress.js";

/** Runs work on the database in use: the one that a running start owns, or one started for as long as work takes. */
export type WithDatabase = <T>(work: (connection: Connection, place: RelatePlace) => Promise<T>) => Promise<T>;

interface LoadFlags {
  format?: PageFormat;
  rejects?: string;
  strict?: boolean;
  prune?: boolean;
  json?: boolean;
}

const FORMATS: readonly PageFormat[] = [
  "DICTIONARY_TEXT",
  "DICTIONARY_HTML",
  "CHAPTER_TEXT",
  "CHAPTER_HTML",
  "JSONL",
  "CROSSREF",
  "BIBTEX",
  "RIS",
  "CSL_JSON",
  "CSV",
];

/**
 * Adds `load PATH…`: exit code 0, and 1 with --strict where something was rejected. What it throws (USAGE: 2,
 * DATABASE_UNAVAILABLE: 3) is for the command line's one handler of errors.
 */
export function registerLoad(program: Command, withDatabase: WithDatabase): void {
  program
    .command("load")
    .description("Load pages: files, folders, or - for standard input")
    .argument("<path...>", "files and folders")
    .option("--format <format>", "the format of all of them; otherwise found from the content", parseFormat)
    .option("--rejects <file>", "write what was rejected to this file, with its input: mended, it is loaded as it is")
    .option("--prune", "take out what these files and folders said before and say no longer")
    .option("--strict", "exit with 1 where something was rejected")
    .option("--json", "print the summary as JSON")
    .action((paths: string[], flags: LoadFlags) => runLoad(paths, flags, withDatabase));
}

async function runLoad(paths: readonly string[], flags: LoadFlags, withDatabase: WithDatabase): Promise<void> {
  // Wrong usage is told before a database is looked for.
  const found = await findFiles(paths);
  if (flags.prune && paths.includes("-")) {
    throw new LexigraphError("USAGE", "Standard input has no name to prune by; give files or folders.", { safe: true });
  }
  if (flags.rejects !== undefined) demandOther(flags.rejects, found.files);
  boundHeap();
  const progress = loadProgress(process.stderr);
  const rejects = flags.rejects === undefined ? undefined : openRejects(flags.rejects);
  const bar = relateProgress(process.stderr);
  const stopped = onInterruption(() => {
    progress.stop();
    bar.stop();
  });
  const { report, related } = await withDatabase(async (connection, place) => {
    try {
      const loaded = await loadFiles(connection, found, {
        format: flags.format,
        event: commandEvent("load", paths.slice(0, MOST_TARGETS)),
        prune: flags.prune ? paths : undefined,
        onRead: progress.read,
        onLoad: ({ loaded, unchanged }) => progress.load(loaded + unchanged),
        onReject: rejects?.add,
      });
      progress.stop();
      return { report: loaded, related: await bringUpToDate(place, bar.advance) };
    } finally {
      progress.stop();
      bar.stop();
      rejects?.close();
    }
  }).finally(stopped);
  process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : summary(report, related));
  if (flags.strict && rejectedCount(report) > 0) process.exitCode = 1;
}

/** A rejects file that is loaded again must not be emptied before it is read. */
function demandOther(rejects: string, files: readonly string[]): void {
  if (!files.some((file) => fileUri(file) === fileUri(rejects))) return;
  throw new LexigraphError("USAGE", `${rejects} is loaded itself; give --rejects another file.`, { safe: true });
}

function parseFormat(text: string): PageFormat {
  const named = text.toUpperCase().replaceAll("-", "_");
  const format = FORMATS.find((known) => known === named);
  if (format === undefined) {
    throw new InvalidArgumentError(`Choose one of ${FORMATS.map((known) => known.toLowerCase()).join(", ")}.`);
  }
  return format;
}

/** Rejected lines first, so that the figures stand last on a terminal. */
function summary(report: LoadReport, related: RelateReport): string {
  const { loaded, unchanged, rejected, seconds, pruned } = report;
  const count = rejectedCount(report);
  const lines = rejected.map(
    ({ uri, line, code, message }) => `rejected ${uri}${line === undefined ? "" : `:${line}`} ${code} ${message}`,
  );
  if (count > rejected.length) lines.push(`… and ${count - rejected.length} more: --rejects FILE keeps all`);
  const counts = [`loaded: ${loaded}`, `unchanged: ${unchanged}`, `rejected: ${count}`];
  if (pruned !== undefined) counts.push(`pruned: ${pruned}`);
  lines.push(`${counts.join(", ")} in ${seconds.toFixed(1)} s`);
  if (related.scope !== "none") lines.push(relateSummary(related));
  return `${lines.join("\n")}\n`;
}
