import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readXml, type XmlElement } from "../export/readXml.js";
import { connectToDatabase, emptyGraph } from "../support/database.js";
import { type Ask, answered, askGraph } from "./askGraph.js";
import { writeWalkGraph } from "./walkGraph.js";

interface Found {
  neighborhood: {
    nodes: { id: string }[];
    edges: { id: string; source: string; target: string; kind: string; weight: number; statement: string }[];
    graphml: string;
    gexf: string;
    cytoscape: string;
    dot: string;
    csv: string;
  };
}

const connection = connectToDatabase();
let ask: Ask;
let found: Found["neighborhood"];
beforeAll(async () => {
  await emptyGraph(connection);
  await writeWalkGraph(connection, {
    nodes: ["term:a", "chapter:a", "author:a"],
    years: { "chapter:a": 2021 },
    edges: [
      { kind: "DEFINED_IN", source: "term:a", target: "chapter:a", definitions: ["definition:0"] },
      { kind: "WROTE", source: "author:a", target: "chapter:a" },
    ],
  });
  await connection.write((transaction) =>
    transaction.run(`MATCH (chapter:Chapter)
      CREATE (chapter)-[:FIRST_DOI]->(doi:Doi {value: '10.5555/one', url: 'https://doi.org/10.5555/one'})
      CREATE (chapter)-[:HAS_DOI {position: 0}]->(doi)`),
  );
  ask = await askGraph(connection);
  const reply = await ask<Found>(`{ neighborhood(id: "term:a", depth: 2) {
    nodes { id } edges { id source target kind weight statement }
    graphml: export(format: GRAPHML) gexf: export(format: GEXF) cytoscape: export(format: CYTOSCAPE_JSON)
    dot: export(format: DOT) csv: export(format: CSV_EDGES) } }`);
  found = answered(reply).neighborhood;
});
afterAll(() => connection.close());

const all = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

test.each(["graphml", "gexf"] as const)("%s holds the nodes and edges of the answer", (format) => {
  const document = readXml(found[format]);
  expect(all(document, "node").map(({ attributes }) => attributes.id)).toEqual(found.nodes.map(({ id }) => id));
  expect(all(document, "edge").map(({ attributes }) => attributes.id)).toEqual(found.edges.map(({ id }) => id));
});

test("Cytoscape JSON carries what is known of each node, and the sentence of each edge", () => {
  const { data, elements } = JSON.parse(found.cytoscape);
  expect(data).toEqual({ title: "Around The term a", centers: ["term:a"] });
  expect(elements.nodes.map((node: { data: object }) => node.data)).toEqual([
    { id: "term:a", label: "The term a", kind: "TERM", distance: 0 },
    {
      id: "chapter:a",
      label: "The chapter a",
      kind: "CHAPTER",
      distance: 1,
      year: 2021,
      doi: "10.5555/one",
      url: "https://doi.org/10.5555/one",
    },
    { id: "author:a", label: "The author a", kind: "AUTHOR", distance: 2 },
  ]);
  expect(elements.edges.map((edge: { data: { statement: string } }) => edge.data.statement)).toEqual(
    found.edges.map(({ statement }) => statement),
  );
});

test("CSV has the contract's header and a row an edge", () => {
  const [header, ...rows] = parse(found.csv);
  expect(header).toEqual(["source", "target", "kind", "weight"]);
  expect(rows).toEqual(found.edges.map(({ source, target, kind, weight }) => [source, target, kind, String(weight)]));
});

test("DOT is a digraph with every edge", () => {
  expect(found.dot).toMatch(/^digraph /);
  for (const { source, target } of found.edges) expect(found.dot).toContain(`"${source}" -> "${target}"`);
});

test("a path is a file too, titled by its ends", async () => {
  const reply = await ask<{ path: { export: string } }>(
    `{ path(from: "term:a", to: "author:a") { export(format: CYTOSCAPE_JSON) } }`,
  );
  const { data, elements } = JSON.parse(answered(reply).path.export);
  expect(data).toEqual({ title: "From The term a to The author a", centers: ["term:a"] });
  expect(elements.nodes).toHaveLength(3);
  expect(elements.edges).toHaveLength(2);
});
