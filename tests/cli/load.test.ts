import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { commandUser } from "../../src/cli/commandUser.js";
import { registerLoad } from "../../src/cli/load.js";
import { clearGraph } from "../ingest/support/dumpGraph.js";
import { connectToDatabase } from "../support/database.js";
import { relatePlace } from "../support/relatePlace.js";

const connection = connectToDatabase();
const place = relatePlace();
const folder = mkdtempSync(join(tmpdir(), "lexigraph-cli-"));
const good = join(folder, "good.txt");
const empty = join(folder, "empty");
mkdirSync(empty);
writeFileSync(
  good,
  "Site\nWhat is Harbour Talk\nAtlas\nTalk between harbours.\nPublished in Chapter:\nTowns at Sea\nAda Quill (Harbour University, Norway)\nDOI: 10.5555/atlas.ch001\n",
);

beforeEach(() => clearGraph(connection));
afterEach(() => {
  process.exitCode = undefined;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  place.remove();
  await connection.close();
});

/** What the command prints on standard output. */
async function lexigraph(...words: string[]): Promise<string> {
  const written: string[] = [];
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => written.push(String(chunk)) > 0);
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  registerLoad(program, (work) => work(connection, place));
  try {
    await program.parseAsync(words, { from: "user" });
  } finally {
    stdout.mockRestore();
  }
  return written.join("");
}

test("--json prints the summary and nothing else", async () => {
  expect(JSON.parse(await lexigraph("load", good, "--json"))).toMatchObject({ loaded: 1, unchanged: 0, rejected: [] });
  expect(JSON.parse(await lexigraph("load", good, "--json"))).toMatchObject({ loaded: 0, unchanged: 1 });
});

test("--strict ends with 1 where something was rejected, and --rejects keeps it", async () => {
  const rejects = join(folder, "rejects.jsonl");
  expect(await lexigraph("load", good, empty, "--strict", "--rejects", rejects)).toMatch(
    /EMPTY_INPUT.*\n.*rejected: 1/,
  );
  expect(process.exitCode).toBe(1);
  expect(JSON.parse(readFileSync(rejects, "utf8"))).toMatchObject({ code: "EMPTY_INPUT" });
});

test("who loaded what is kept as an event", async () => {
  await lexigraph("load", good);
  const events = await connection.read(
    "MATCH (event:Event) RETURN event.action AS action, event.targets AS targets, event.by AS by",
  );
  expect(events).toEqual([{ action: "load", targets: [good], by: commandUser() }]);
});

test("without --strict a rejection is no failure", async () => {
  await lexigraph("load", empty);
  expect(process.exitCode).toBeUndefined();
});

test("a path that is not there is wrong usage before any database is looked for", async () => {
  const program = new Command().exitOverride();
  const withDatabase = vi.fn();
  registerLoad(program, withDatabase);
  await expect(program.parseAsync(["load", join(folder, "no")], { from: "user" })).rejects.toMatchObject({
    code: "USAGE",
  });
  expect(withDatabase).not.toHaveBeenCalled();
});

test("an unknown format is refused with the ones there are", async () => {
  await expect(lexigraph("load", good, "--format", "tea-leaves")).rejects.toMatchObject({
    code: "commander.invalidArgument",
  });
});

test("a rejects file, mended in place, is loaded as it is", async () => {
  const bad = join(folder, "bad.txt");
  const rejects = join(folder, "mend.jsonl");
  writeFileSync(bad, readFileSync(good, "utf8").replace("DOI: 10.5555/atlas.ch001", "DOI: none"));
  await lexigraph("load", bad, "--rejects", rejects);
  const { code, line, input } = JSON.parse(readFileSync(rejects, "utf8"));
  expect({ code, line, input }).toEqual({ code: "BAD_DOI", line: 8, input: readFileSync(bad, "utf8") });
  expect(JSON.parse(await lexigraph("load", rejects, "--json"))).toMatchObject({ rejected: [{ code: "BAD_DOI" }] });
  writeFileSync(rejects, readFileSync(rejects, "utf8").replace("DOI: none", "DOI: 10.5555/atlas.ch001"));
  expect(JSON.parse(await lexigraph("load", rejects, "--json"))).toMatchObject({ loaded: 1, rejected: [] });
});

test("of very many rejections all are counted and kept in the file of rejects, and the first are told", async () => {
  const [rows, rejects] = [join(folder, "many.jsonl"), join(folder, "many-rejects.jsonl")];
  writeFileSync(rows, "{}\n".repeat(10_020));
  const text = await lexigraph("load", rows, "--format", "jsonl", "--rejects", rejects);
  expect(text).toMatch(/20 more.*\nloaded: 0, unchanged: 0, rejected: 10020 /);
  expect(text.match(/^rejected /gm)).toHaveLength(10_000);
  expect(readFileSync(rejects, "utf8").trimEnd().split("\n")).toHaveLength(10_020);
  const report = JSON.parse(await lexigraph("load", rows, "--format", "jsonl", "--json"));
  expect(report.rejected).toHaveLength(10_000);
  expect(Object.values(report.rejectedByCode)).toEqual([10_020]);
});

test("mended rows of a table stand beside the rows that were loaded, each under its line", async () => {
  const [table, rejects] = [join(folder, "rows.csv"), join(folder, "rows.jsonl")];
  writeFileSync(
    table,
    "term,definition\nAnchor Law,Of anchors.\nBuoy Law,of,buoys\nCargo Law,Of cargo.\nDeck Law,of,decks\n",
  );
  await lexigraph("load", table, "--rejects", rejects);
  writeFileSync(rejects, readFileSync(rejects, "utf8").replaceAll("of,", "of "));
  expect(JSON.parse(await lexigraph("load", rejects, "--json"))).toMatchObject({ loaded: 2, rejected: [] });
  const rows = await connection.read(
    "MATCH (term:Term)-[:HAS_DEFINITION]->(d)-[:READ_FROM]->(s:Source) WHERE term.label ENDS WITH ' Law' RETURN term.label AS label, split(s.uri, '#')[1] AS place ORDER BY label",
  );
  expect(rows).toEqual([
    { label: "Anchor Law", place: "row=1" },
    { label: "Buoy Law", place: "line=3" },
    { label: "Cargo Law", place: "row=3" },
    { label: "Deck Law", place: "line=5" },
  ]);
});

test("the file that is loaded cannot be the one for rejects", async () => {
  await expect(lexigraph("load", good, "--rejects", good)).rejects.toMatchObject({ code: "USAGE" });
});

test("--prune takes out what a file or folder says no longer, and nothing else", async () => {
  const pages = join(folder, "pages");
  mkdirSync(pages);
  const text = readFileSync(good, "utf8");
  const record = (uri: string) =>
    JSON.stringify({ uri, format: "JSONL", definitions: [{ label: uri, alternativeLabels: [], text: "A light." }] });
  writeFileSync(join(pages, "a.txt"), text);
  writeFileSync(join(pages, "b.txt"), text.replaceAll("Harbour Talk", "Buoy"));
  writeFileSync(join(pages, "c.jsonl"), `${record("urn:one")}\n${record("urn:two")}\n`);
  await lexigraph("load", pages, good);
  const uris = async () =>
    (await connection.read<{ uri: string }>("MATCH (s:Source) RETURN s.uri AS uri ORDER BY uri"))
      .map(({ uri }) => uri.replace(/.*\//, ""))
      .sort();
  expect(await uris()).toEqual(["a.txt", "b.txt", "good.txt", "urn:one", "urn:two"]);
  writeFileSync(join(pages, "b.txt"), "no page any more");
  rmSync(join(pages, "a.txt"));
  writeFileSync(join(pages, "c.jsonl"), `${record("urn:two")}\n`);
  expect(JSON.parse(await lexigraph("load", pages, "--json"))).not.toHaveProperty("pruned");
  expect(JSON.parse(await lexigraph("load", pages, "--prune", "--json"))).toMatchObject({ unchanged: 1, pruned: 2 });
  // What b.txt said stays until it can be read again or is gone.
  expect(await uris()).toEqual(["b.txt", "good.txt", "urn:two"]);
  await expect(lexigraph("load", "-", "--prune")).rejects.toMatchObject({ code: "USAGE" });
});
