import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { parse } from "csv-parse/sync";
import { Parser, Store } from "n3";
import neo4j, { type Plan } from "neo4j-driver";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { registerExport } from "../../src/cli/export.js";
import { EXPORT_FORMATS, exportGraph } from "../../src/export/whole/exportGraph.js";
import { graphEdges } from "../../src/export/whole/graphEdges.js";
import { graphNodes } from "../../src/export/whole/graphNodes.js";
import { PagedRows } from "../../src/export/whole/pagedRows.js";
import type { Connection } from "../../src/graph/connection.js";
import { statement } from "../../src/graph/statement.js";
import { mergeAuthors } from "../../src/identity/decide/mergeAuthors.js";
import { undoDecision } from "../../src/identity/decide/undoDecision.js";
import { load } from "../../src/ingest/load.js";
import { loadPaths } from "../../src/ingest/paths.js";
import { answered, askGraph } from "../api/askGraph.js";
import { elementsNamed, readXml } from "../export/readXml.js";
import { brokenConditions } from "../export/skosConditions.js";
import { clearGraph, dumpGraph } from "../ingest/support/dumpGraph.js";
import { page } from "../ingest/support/page.js";
import { connectToDatabase, databaseAddress } from "../support/database.js";
import { relatePlace } from "../support/relatePlace.js";
import { loadSamples } from "../support/sampleGraph.js";

const connection = connectToDatabase();
const place = relatePlace();
const folder = mkdtempSync(join(tmpdir(), "lexigraph-export-"));
const scheme = { base: "http://localhost:4000/", title: "lexigraph" };

beforeAll(() => loadSamples(connection));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  place.remove();
  await connection.close();
});

async function lexigraph(words: string[], graph: Connection = connection): Promise<void> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  registerExport(program, (work) => work(graph, place));
  await program.parseAsync(["export", ...words], { from: "user" });
}

async function exported(format: (typeof EXPORT_FORMATS)[number], pageSize?: number): Promise<string> {
  const options = pageSize === undefined ? {} : { pageSize };
  return (await all(exportGraph(connection, format, scheme, options))).join("");
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const dataVersion = () => connection.read(statement("graph/state").text);

test("jsonl makes the same graph again, and changes nothing where it is", async () => {
  // Two records that the samples have no like of: no chapter, and a license.
  await load(connection, [
    { record: { ...page("odd/one.txt", { license: "CC0-1.0" }), format: "CROSSREF" } },
    { record: { uri: "odd/two.csv#row=2", format: "CSV", definitions: page("").definitions } },
  ]);
  const before = await dumpGraph(connection);
  const file = join(folder, "graph.jsonl");
  await lexigraph(["jsonl", "--output", file]);
  const uris = readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).uri);
  expect(uris.length).toBeGreaterThan(10);
  expect(uris).toEqual([...uris].sort());

  const version = await dataVersion();
  expect(await loadPaths(connection, [file])).toMatchObject({ loaded: 0, unchanged: uris.length, rejected: [] });
  expect(await dataVersion()).toEqual(version);

  await clearGraph(connection);
  expect(await loadPaths(connection, [file])).toMatchObject({ loaded: uris.length, unchanged: 0, rejected: [] });
  expect(await dumpGraph(connection)).toEqual(before);
});

test("jsonl carries what persons decided about authors, also what they took back", async () => {
  const authors = await connection.read("MATCH (a:Author {name: 'Thomas Ashgrove'}) RETURN a.id AS id ORDER BY id");
  const [keep = "", first = "", second = ""] = authors.map(({ id }) => String(id));
  const facts = { at: "2026-11-25T12:00:00.000Z", by: "ada", reason: "One person." };
  await connection.write((transaction) =>
    mergeAuthors(transaction, { keep, merge: [first] }, { id: "event:1", ...facts }),
  );
  await connection.write((transaction) =>
    mergeAuthors(transaction, { keep, merge: [second] }, { id: "event:2", ...facts }),
  );
  await connection.write((transaction) => undoDecision(transaction, "event:1", facts));
  const before = await dumpGraph(connection);
  const file = join(folder, "decided.jsonl");
  await lexigraph(["jsonl", "--output", file]);
  const version = await dataVersion();
  expect(await loadPaths(connection, [file])).toMatchObject({ loaded: 0, rejected: [] });
  expect(await dataVersion()).toEqual(version);
  await clearGraph(connection);
  expect(await loadPaths(connection, [file])).toMatchObject({ unchanged: 0, rejected: [] });
  expect(await dumpGraph(connection)).toEqual(before);
  await loadSamples(connection);
});

test.each(EXPORT_FORMATS)("%s is the same in pages of any size", async (format) => {
  const whole = await exported(format);
  expect(whole.length).toBeGreaterThan(1_000);
  expect(await exported(format, 2)).toBe(whole);
});

test("skos is Turtle with every term, and keeps SKOS's conditions", async () => {
  const quads = new Parser().parse(await exported("skos"));
  const [row] = await connection.read("MATCH (term:Term) RETURN count(*) AS terms");
  const labels = quads.filter(({ predicate }) => predicate.value.endsWith("core#prefLabel"));
  expect(labels).toHaveLength(Number(row?.terms));
  expect(brokenConditions(new Store(quads))).toEqual([]);
});

test("a graph file holds every entity but definitions, and every edge among them once", async () => {
  const rows = await PagedRows.begin(connection, 7);
  const nodes = await all(graphNodes(rows));
  const edges = await all(graphEdges(rows));
  const entities = await connection.read(
    "MATCH (entity:Entity) WHERE NOT entity:Definition RETURN entity.id AS id ORDER BY id",
  );
  const ties = await connection.read(
    "MATCH (:Entity)-[edge:DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]->(:Entity) RETURN edge",
  );
  expect(nodes.map(({ id }) => id).sort()).toEqual(entities.map(({ id }) => id));
  expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  expect(edges).toHaveLength(ties.length);
  expect(parse(await exported("csv"), { columns: true })).toHaveLength(edges.length);
  for (const format of ["graphml", "gexf"] as const) {
    const document = readXml(await exported(format));
    expect(elementsNamed(document, "node").map(({ attributes }) => attributes.id)).toEqual(nodes.map(({ id }) => id));
    expect(elementsNamed(document, "edge").map(({ attributes }) => attributes.id)).toEqual(edges.map(({ id }) => id));
  }
});

test("an edge says what a neighborhood says of it", async () => {
  const edges = new Map((await all(graphEdges(await PagedRows.begin(connection)))).map((edge) => [edge.id, edge]));
  const ids = (await all(graphNodes(await PagedRows.begin(connection)))).map(({ id }) => id);
  const ask = await askGraph(connection);
  const query = `query ($ids: [ID!]) {
    neighborhood(ids: $ids, depth: 3, limit: 1000) { edges { id source target kind weight statement evidence } }
  }`;
  const centers = ids.filter((_, index) => index % Math.ceil(ids.length / 20) === 0);
  const { neighborhood } = answered(
    await ask<{ neighborhood: { edges: { id: string; kind: string }[] } }>(query, { ids: centers }),
  );
  expect(new Set(neighborhood.edges.map(({ kind }) => kind)).size).toBe(5);
  for (const edge of neighborhood.edges) expect(edges.get(edge.id)).toEqual(edge);
});

test("where the graph changes meanwhile, the file stays as it was", async () => {
  const file = join(folder, "kept.jsonl");
  writeFileSync(file, "before");
  let version = 0;
  const changing: Connection = {
    ...connection,
    read: async (text, parameters, options) => {
      if (text === statement("graph/state").text) version += 1;
      const rows = await connection.read<typeof parameters & object>(text, parameters, options);
      return JSON.parse(JSON.stringify(rows.map((row) => ("dataVersion" in row ? { dataVersion: version } : row))));
    },
  };
  await expect(lexigraph(["jsonl", "--output", file], changing)).rejects.toMatchObject({ code: "DATA_CHANGED" });
  expect(readFileSync(file, "utf8")).toBe("before");
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test.each([
  ["an unknown format", ["tea"], "commander.invalidArgument"],
  ["an output in no folder", ["csv", "--output", join(folder, "no", "graph.csv")], "USAGE"],
  ["an output that is a folder", ["csv", "--output", folder], "USAGE"],
  ["a base that is no address", ["skos", "--base", "terms"], "USAGE"],
])("%s is wrong usage before any database is looked for", async (_, words, code) => {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  const withDatabase = vi.fn();
  registerExport(program, withDatabase);
  await expect(program.parseAsync(["export", ...words], { from: "user" })).rejects.toMatchObject({ code });
  expect(withDatabase).not.toHaveBeenCalled();
});

test.each(["sources", "terms", "nodes", "edges"])("a page of %s begins by a seek on an index", async (name) => {
  const { uri, username, password, database } = databaseAddress();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    const answer = await driver.executeQuery(`EXPLAIN ${statement(`export/${name}`).text}`, { page: {} }, { database });
    const plan = answer.summary.plan;
    expect(plan && operators(plan).filter((operator) => /Scan|CartesianProduct/.test(operator))).toEqual([]);
  } finally {
    await driver.close();
  }
});

function operators(plan: Plan): string[] {
  return [plan.operatorType, ...plan.children.flatMap(operators)];
}
