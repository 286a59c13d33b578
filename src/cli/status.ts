import { styleText } from "node:util";
import type { Command } from "commander";
import { type LastLoad, readStatus, type Status } from "./readStatus.js";
import { readSettings } from "./settings.js";
import type { StartProgress } from "./startProgress.js";
import { withDatabase } from "./withDatabase.js";

/** Adds `status`: what runs where, versions and counts. */
export function registerStatus(program: Command, progress: StartProgress): void {
  program
    .command("status")
    .description("Show what runs where, versions and counts")
    .option("--json", "print it as JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const settings = readSettings();
      const context = { command: "status", onProgress: progress.advance };
      const status = await withDatabase(settings, context, (connection) => readStatus(settings, connection));
      progress.stop();
      process.stdout.write(json ? `${JSON.stringify(status, undefined, 2)}\n` : render(status, process.stdout.isTTY));
    });
}

/** The status for people: one fact a line, names aligned. */
export function render(status: Status, isTerminal: boolean): string {
  const { versions, server, database, counts } = status;
  const bold = (text: string) => (isTerminal ? styleText("bold", text) : text);
  const dim = (text: string) => (isTerminal ? styleText("dim", text) : text);
  const green = (text: string) => (isTerminal ? styleText("green", text) : text);
  const where = database.uri === null ? "started for this answer" : `at ${database.uri}`;
  const facts: [string, string][] = [
    ["server", server ? `${green("answers")} at ${server.address}/graphql` : "not running (npm start)"],
    ...(server ? [["", dim(`process ${server.pid} since ${server.since}`)] satisfies [string, string]] : []),
    [
      "database",
      `${database.kind === "embedded" ? "embedded" : "server"} Neo4j ${versions.neo4j} ${database.edition}, ${where}`,
    ],
    ["home", status.home],
    ["samples", status.samples ? "loaded into an empty graph" : "off"],
    [
      "versions",
      `lexigraph ${versions.lexigraph}, Node ${versions.node}, ${versions.java ? `Java ${versions.java}` : "no Java"}`,
    ],
    [
      "data",
      `version ${status.dataVersion}, ${status.lastLoadedAt ? `loaded ${status.lastLoadedAt}` : "nothing loaded yet"}`,
    ],
    ...loadFacts(status.lastLoad),
  ];
  const kinds = Object.entries(counts);
  const width = Math.max(...kinds.map(([, count]) => count.toLocaleString("en").length));
  const lines = [
    ...facts.map(([name, fact]) => `${bold(name.padEnd(10))}${fact}`),
    "",
    ...kinds.map(([kind, count]) => `${" ".repeat(10)}${count.toLocaleString("en").padStart(width)} ${dim(kind)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function loadFacts(load: LastLoad | null): [string, string][] {
  if (load === null) return [];
  const rejected = Object.entries(load.rejected).sort(([, left], [, right]) => right - left);
  const sum = rejected.reduce((total, [, count]) => total + count, 0);
  const codes = rejected.map(([code, count]) => `${code} ${count}`).join(", ");
  const counts = [
    `${load.loaded.toLocaleString("en")} loaded`,
    `${load.unchanged.toLocaleString("en")} unchanged`,
    `${sum.toLocaleString("en")} rejected${codes && ` (${codes})`}`,
    ...(load.pruned > 0 ? [`${load.pruned.toLocaleString("en")} pruned`] : []),
  ];
  return [["last load", `${load.at}: ${counts.join(", ")}`]];
}
