import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../support/api.js";
import { connectToDatabase, emptyGraph } from "../support/database.js";
import { type Ask, answered, askGraph } from "./askGraph.js";
import { walkGraph, writeWalkGraph } from "./walkGraph.js";
import { operatorsOf } from "./walkPlan.js";
import { countedEdges, type Filters, reach, weightOf } from "./walkWitness.js";

const RUNS = Number(process.env.PROPERTY_RUNS ?? 40);
const KINDS = ["RELATED", "DEFINED_IN", "WROTE", "IN_BOOK", "AFFILIATED_WITH", "CO_AUTHOR"];

const NEIGHBORHOOD = `query ($id: ID, $ids: [ID!], $depth: Int, $limit: Int, $edges: [EdgeKind!], $years: IntRange) {
  neighborhood(id: $id, ids: $ids, depth: $depth, limit: $limit, edges: $edges, years: $years) {
    nodes { id kind label distance }
    edges { id source target kind weight statement evidence }
    truncated
    totalNodes
  }
}`;

interface Found {
  neighborhood: {
    nodes: { id: string; kind: string; label: string; distance: number }[];
    edges: {
      id: string;
      source: string;
      target: string;
      kind: string;
      weight: number;
      statement: string;
      evidence: string[];
    }[];
    truncated: boolean;
    totalNodes: number;
  } | null;
}

const connection = connectToDatabase();
let ask: Ask;
beforeAll(async () => {
  await emptyGraph(connection);
  ask = await askGraph(connection);
});
afterAll(() => connection.close());

const around = async (variables: Record<string, unknown>) =>
  answered(await ask<Found>(NEIGHBORHOOD, variables)).neighborhood;

const year = fc.option(fc.integer({ min: 2017, max: 2024 }), { nil: undefined });
const question = fc.record({
  graph: walkGraph,
  centers: fc.uniqueArray(
    fc.constantFrom("term:a", "term:b", "chapter:a", "author:a", "author:b", "book:a", "organization:a", "term:none"),
    { minLength: 1, maxLength: 3 },
  ),
  depth: fc.integer({ min: 1, max: 3 }),
  limit: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(1000)),
  edges: fc.option(fc.subarray(KINDS), { nil: undefined, freq: 3 }),
  years: fc.option(fc.record({ from: year, to: year }), { nil: undefined, freq: 2 }),
});

test("nodes, edges and counts are those of a walk by hand", async () => {
  await fc.assert(
    fc.asyncProperty(question, async ({ graph, centers, depth, limit, edges, years }) => {
      await writeWalkGraph(connection, graph);
      const filters: Filters = { edges, years };
      const reached = reach(graph, centers, depth, filters);
      const found = await around({ ids: centers.map((id) => `former:${id}`), depth, limit, edges, years });
      if (reached.length === 0) {
        expect(found).toBeNull();
        return;
      }
      const chosen = reached.slice(0, limit);
      expect(found?.nodes.map(({ id, distance }) => ({ id, distance }))).toEqual(
        chosen.map(({ id, distance }) => ({ id, distance })),
      );
      expect(found?.totalNodes).toBe(reached.length);
      expect(found?.truncated).toBe(reached.length > limit);
      const ids = new Set(chosen.map(({ id }) => id));
      const among = countedEdges(graph, filters).filter(({ source, target }) => ids.has(source) && ids.has(target));
      expect(found?.edges.map(({ source, target, kind, weight }) => ({ source, target, kind, weight }))).toEqual(
        among
          .map((edge) => ({ source: edge.source, target: edge.target, kind: edge.kind, weight: weightOf(edge) }))
          .sort((a, b) => (`${a.kind} ${a.source} ${a.target}` < `${b.kind} ${b.source} ${b.target}` ? -1 : 1)),
      );
      expect(new Set(found?.edges.map(({ id }) => id)).size).toBe(among.length);
    }),
    { numRuns: RUNS },
  );
}, 300_000);

describe("a graph by hand", () => {
  beforeAll(async () => {
    const chapters = ["chapter:a", "chapter:b", "chapter:c"];
    await writeWalkGraph(connection, {
      nodes: ["term:a", "term:b", "term:c", ...chapters, "book:a", "author:a", "author:b", "organization:a"],
      years: { "chapter:a": 2019, "chapter:b": 2022, "chapter:c": undefined },
      edges: [
        { kind: "DEFINED_IN", source: "term:a", target: "chapter:a", definitions: ["definition:0"] },
        { kind: "DEFINED_IN", source: "term:b", target: "chapter:b", definitions: ["definition:1"] },
        { kind: "WROTE", source: "author:a", target: "chapter:a" },
        { kind: "IN_BOOK", source: "chapter:a", target: "book:a" },
        { kind: "IN_BOOK", source: "chapter:c", target: "book:a" },
        { kind: "CO_AUTHOR", source: "author:a", target: "author:b", chapters },
        { kind: "AFFILIATED_WITH", source: "author:b", target: "organization:a", chapters: ["chapter:b"] },
        { kind: "RELATED", source: "term:a", target: "term:b", score: 0.4, definitions: ["definition:0"], chapters },
        { kind: "RELATED", source: "term:c", target: "term:a", score: 0.9, definitions: [], chapters: ["chapter:b"] },
      ],
    });
  });

  test("every kind of edge says a sentence with both ends in it, and shows evidence that resolves", async () => {
    const found = await around({ ids: ["author:a", "term:a"], depth: 3, limit: 1000 });
    const labels = new Map(found?.nodes.map(({ id, label }) => [id, label]));
    expect(new Set(found?.edges.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    for (const edge of found?.edges ?? []) {
      expect(edge.statement).toContain(labels.get(edge.source));
      expect(edge.statement).toContain(labels.get(edge.target));
      expect(edge.evidence).not.toEqual([]);
      const shown = answered(
        await ask<{ nodes: ({ id: string } | null)[] }>("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
          ids: edge.evidence,
        }),
      );
      expect(shown.nodes.map((node) => node?.id)).toEqual(edge.evidence);
    }
    expect(found?.edges.find(({ kind }) => kind === "CO_AUTHOR")).toMatchObject({
      weight: 0.75,
      statement: "The author a and The author b wrote 3 chapters together.",
      evidence: ["chapter:a", "chapter:b", "chapter:c"],
    });
  });

  test("an edge has one id, whatever was asked", async () => {
    const [all, few] = [await around({ id: "term:a", depth: 3 }), await around({ id: "book:a", depth: 2 })];
    const ids = new Map(all?.edges.map((edge) => [`${edge.kind} ${edge.source} ${edge.target}`, edge.id]));
    for (const edge of few?.edges ?? []) expect(edge.id).toBe(ids.get(`${edge.kind} ${edge.source} ${edge.target}`));
    expect(few?.edges.length).toBeGreaterThan(0);
  });

  test("what is not said is depth 1 and 100 nodes; null says the same", async () => {
    const expected = ["term:a", "chapter:a", "term:c", "term:b"];
    expect((await around({ id: "term:a" }))?.nodes.map(({ id }) => id)).toEqual(expected);
    const silent = await around({ id: "term:a", ids: null, depth: null, limit: null, edges: null, years: null });
    expect(silent?.nodes.map(({ id }) => id)).toEqual(expected);
  });

  test("years leave out other chapters and what hangs on them alone", async () => {
    const found = await around({ ids: ["term:a", "author:b"], depth: 3, years: { from: 2020 } });
    expect(found?.nodes.map(({ id }) => id).sort()).toEqual(
      ["author:a", "author:b", "chapter:b", "organization:a", "term:a", "term:b", "term:c"].sort(),
    );
  });

  test("an id that there is not, and a definition's, give null", async () => {
    expect(await around({ id: "term:none" })).toBeNull();
    expect(await around({ id: "definition:0" })).toBeNull();
    expect(await around({ ids: ["term:none", "book:a"] })).not.toBeNull();
  });

  test("a node walks on into its entity, in one statement", async () => {
    const { answer, statements } = await run(
      connection,
      `{ neighborhood(id: "term:a") { nodes { distance entity {
        __typename id ... on Chapter { title } ... on Term { label chapters { nodes { id } } } } } } }`,
    );
    expect(statements).toHaveLength(1);
    expect(JSON.parse(JSON.stringify(answer)).data.neighborhood.nodes).toEqual([
      { distance: 0, entity: { __typename: "Term", id: "term:a", label: "The term a", chapters: expect.anything() } },
      { distance: 1, entity: { __typename: "Chapter", id: "chapter:a", title: "The chapter a" } },
      { distance: 1, entity: { __typename: "Term", id: "term:c", label: "The term c", chapters: expect.anything() } },
      { distance: 1, entity: { __typename: "Term", id: "term:b", label: "The term b", chapters: expect.anything() } },
    ]);
  });
});

test("a hub gives its first neighbours by id, and a count that ends at 10,000", async () => {
  await connection.write(async (transaction) => {
    await transaction.run("MATCH (node) WHERE NOT node:Graph DETACH DELETE node");
    await transaction.run(`CREATE (hub:Entity:Author {id: 'author:hub', name: 'Hub'}) WITH hub
      UNWIND range(1, 10050) AS i
      CREATE (hub)-[:WROTE]->(:Entity:Chapter {id: 'chapter:' + right('0000' + toString(10050 - i), 5), title: 'One'})`);
  });
  const found = await around({ id: "author:hub", depth: 2, limit: 3 });
  expect(found?.nodes.map(({ id }) => id)).toEqual(["author:hub", "chapter:00000", "chapter:00001"]);
  expect(found).toMatchObject({ truncated: true, totalNodes: 10_000 });
});

const refused: [string, Record<string, unknown>][] = [
  ["depth", { id: "term:a", depth: 0 }],
  ["depth", { id: "term:a", depth: 4 }],
  ["limit", { id: "term:a", limit: 0 }],
  ["limit", { id: "term:a", limit: 5000 }],
  ["ids", { ids: [] }],
  ["ids", { ids: Array.from({ length: 21 }, (_, i) => `term:${i}`) }],
  ["ids", { id: "term:a", ids: ["term:b"] }],
  ["ids", {}],
  ["edges", { id: "term:a", edges: ["FRIEND_OF"] }],
];

test.each(refused)("%s is refused by name, and nothing runs: %j", async (argument, variables) => {
  const { errors } = await ask(NEIGHBORHOOD, variables);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain(argument);
  if (argument !== "edges") expect(errors[0]?.code).toBe("BAD_USER_INPUT");
  const { statements } = await run(connection, NEIGHBORHOOD, variables);
  expect(statements).toEqual([]);
});

test("an unknown kind is refused by name where it stands in the text", async () => {
  const { errors } = await ask(`{ neighborhood(id: "term:a", edges: [FRIEND_OF]) { truncated } }`);
  expect(errors[0]).toMatchObject({ code: "BAD_USER_INPUT", message: expect.stringContaining('"edges"') });
});

test("no plan scans all nodes or a label, or multiplies", async () => {
  const operators = await operatorsOf(`{ neighborhood(ids: ["term:a", "term:b"], depth: 3, years: { from: 2020 }) {
    nodes { id entity { id } } edges { id statement } truncated totalNodes export(format: DOT) } }`);
  expect(operators).toContain("NodeUniqueIndexSeek");
  expect(operators.filter((name) => /AllNodesScan|NodeByLabelScan|CartesianProduct/.test(name))).toEqual([]);
});
