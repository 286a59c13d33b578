import { Argument, type Command } from "commander";
import { LexigraphError } from "../domain/errors.js";
import { EXPORT_FORMATS, type ExportFormat, exportGraph } from "../export/whole/exportGraph.js";
import { writeChunks } from "./exportOutput.js";
import { counted, exportProgress } from "./exportProgress.js";
import type { WithDatabase } from "./load.js";
import { openOutput } from "./outputFile.js";
import { readSettings, type Settings } from "./settings.js";

interface ExportFlags {
  output: string;
  base?: string;
}

/**
 * Adds `export FORMAT`. What it throws (USAGE: 2, DATABASE_UNAVAILABLE: 3, DATA_CHANGED: 1) is for the command line's one
 * handler of errors.
 */
export function registerExport(program: Command, withDatabase: WithDatabase): void {
  program
    .command("export")
    .description("Write the whole graph: to a file, or to standard output")
    .addArgument(
      new Argument("<format>", "jsonl (lossless: load reads it), skos, graphml, gexf, csv (edges)").choices(
        EXPORT_FORMATS,
      ),
    )
    .option("--output <file>", "write to this file, once all of it is there; - is standard output", "-")
    .option("--base <address>", "the address that skos names terms by; otherwise that of HOST and PORT")
    .action((format: ExportFormat, flags: ExportFlags) => runExport(format, flags, withDatabase));
}

async function runExport(format: ExportFormat, flags: ExportFlags, withDatabase: WithDatabase): Promise<void> {
  const scheme = { base: baseAddress(flags.base ?? servedAt(readSettings())), title: "lexigraph" };
  // Wrong usage is told before a database is looked for.
  const output = await openOutput(flags.output);
  const progress = exportProgress(process.stderr, output.isTerminal);
  try {
    await withDatabase((connection) =>
      writeChunks(counted(exportGraph(connection, format, scheme), progress), output.stream),
    );
    await output.keep();
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    progress.stop();
  }
}

function baseAddress(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol) || address.search !== "" || address.hash !== "") {
    throw new LexigraphError("USAGE", `${text} is no address for --base; give one such as https://terms.example.org/.`);
  }
  return address.href.endsWith("/") ? address.href : `${address.href}/`;
}

function servedAt({ host, port }: Settings): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}/`;
}
