import { writeFile } from "node:fs/promises";
import { type Command, InvalidArgumentError } from "commander";
import { LexigraphError } from "../domain/errors.js";
import type { PageFormat } from "../domain/record.js";
import type { Connection } from "../graph/connection.js";
import { findFiles } from "../ingest/findFiles.js";
import type { LoadReport } from "../ingest/load.js";
import { loadFiles } from "../ingest/paths.js";
import type { Rejection } from "../ingest/read/readResult.js";
import { loadProgress } from "./loadProgress.js";

/** Runs work on the database in use: the one that a running start owns, or one started for as long as work takes. */
export type WithDatabase = <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;

interface LoadFlags {
  format?: PageFormat;
  rejects?: string;
  strict?: boolean;
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
    .option("--rejects <file>", "write what was rejected to this file, a JSON object a line")
    .option("--strict", "exit with 1 where something was rejected")
    .option("--json", "print the summary as JSON")
    .action((paths: string[], flags: LoadFlags) => runLoad(paths, flags, withDatabase));
}

async function runLoad(paths: readonly string[], flags: LoadFlags, withDatabase: WithDatabase): Promise<void> {
  // Wrong usage is told before a database is looked for.
  const found = await findFiles(paths);
  const progress = loadProgress(process.stderr);
  const { format } = flags;
  const report = await withDatabase(async (connection) => {
    try {
      return await loadFiles(connection, found, { onProgress: progress.advance, ...(format ? { format } : {}) });
    } finally {
      progress.stop();
    }
  });
  if (flags.rejects !== undefined) await writeRejects(flags.rejects, report.rejected);
  process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : summary(report));
  if (flags.strict && report.rejected.length > 0) process.exitCode = 1;
}

function parseFormat(text: string): PageFormat {
  const named = text.toUpperCase().replaceAll("-", "_");
  const format = FORMATS.find((known) => known === named);
  if (format === undefined) {
    throw new InvalidArgumentError(`Choose one of ${FORMATS.map((known) => known.toLowerCase()).join(", ")}.`);
  }
  return format;
}

async function writeRejects(file: string, rejected: readonly Rejection[]): Promise<void> {
  try {
    await writeFile(file, rejected.map((rejection) => `${JSON.stringify(rejection)}\n`).join(""));
  } catch (cause) {
    throw new LexigraphError("USAGE", `${file} cannot be written; give --rejects a file that can.`, { cause });
  }
}

/** Rejected lines first, so that the figures stand last on a terminal. */
function summary({ loaded, unchanged, rejected, seconds }: LoadReport): string {
  const lines = rejected.map(
    ({ uri, line, code, message }) => `rejected ${uri}${line === undefined ? "" : `:${line}`} ${code} ${message}`,
  );
  lines.push(`loaded: ${loaded}, unchanged: ${unchanged}, rejected: ${rejected.length} in ${seconds.toFixed(1)} s`);
  return `${lines.join("\n")}\n`;
}
