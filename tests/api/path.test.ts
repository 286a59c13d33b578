import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../support/api.js";
import { connectToDatabase, emptyGraph } from "../support/database.js";
import { type Ask, answered, askGraph } from "./askGraph.js";
import { type StoredEdge, walkGraph, writeWalkGraph } from "./walkGraph.js";
import { operatorsOf } from "./walkPlan.js";
import { bestWay } from "./walkWitness.js";

const RUNS = Number(process.env.PROPERTY_RUNS ?? 40);
const KINDS = ["RELATED", "DEFINED_IN", "WROTE", "IN_BOOK", "AFFILIATED_WITH", "CO_AUTHOR"];

const PATH = `query ($from: ID!, $to: ID!, $maxLength: Int, $edges: [EdgeKind!]) {
  path(from: $from, to: $to, maxLength: $maxLength, edges: $edges) {
    nodes { id distance }
    edges { id source target kind weight }
    truncated
    totalNodes
  }
}`;

interface Found {
  path: {
    nodes: { id: string; distance: number }[];
    edges: { id: string; source: string; target: string; kind: string; weight: number }[];
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

const way = async (variables: Record<string, unknown>) => answered(await ask<Found>(PATH, variables)).path;

const end = fc.constantFrom("term:a", "term:b", "term:c", "chapter:a", "author:a", "book:a", "organization:a");
const question = fc.record({
  graph: walkGraph,
  pairs: fc.array(fc.tuple(end, end), { minLength: 1, maxLength: 3 }),
  maxLength: fc.integer({ min: 1, max: 10 }),
  edges: fc.option(fc.subarray(KINDS, { minLength: 2 }), { nil: undefined, freq: 2 }),
});

test("the path is the best of all shortest ways tried by hand", async () => {
  await fc.assert(
    fc.asyncProperty(question, async ({ graph, pairs, maxLength, edges }) => {
      await writeWalkGraph(connection, graph);
      for (const [from, to] of pairs) {
        const best = bestWay(graph, from, to, maxLength, edges);
        const found = await way({ from: `former:${from}`, to, maxLength, edges });
        expect(found?.nodes.map(({ id }) => id)).toEqual(best?.ids);
        if (!best || !found) continue;
        expect(found.nodes.map(({ distance }) => distance)).toEqual(best.ids.map((_, place) => place));
        const steps = best.ids.slice(1).map((id, place) => [best.ids[place], id].sort());
        expect(found.edges.map(({ source, target }) => [source, target].sort())).toEqual(steps);
        expect(found.edges.reduce((product, { weight }) => product * weight, 1)).toBe(best.strength);
        expect(found).toMatchObject({ truncated: false, totalNodes: best.ids.length });
      }
    }),
    { numRuns: RUNS },
  );
}, 300_000);

const related = (source: string, target: string, score: number): StoredEdge => {
  return { kind: "RELATED", source, target, score, definitions: ["definition:0"], chapters: [] };
};
const write = (nodes: string[], edges: StoredEdge[]) => writeWalkGraph(connection, { nodes, years: {}, edges });

const LAYERS = ["b", "c", "d", "e"];
const PLACES = [1, 2, 3, 4];
const layered = [["term:a"], ...LAYERS.map((layer) => PLACES.map((place) => `term:${layer}${place}`)), ["term:z"]];
const steps = layered.slice(1).flatMap((layer, i) => (layered[i] ?? []).flatMap((a) => layer.map((b) => [a, b])));

test("among 256 shortest ways, more than are looked at one by one, the best is the same as tried by hand", async () => {
  const scores = fc.array(fc.constantFrom(0.25, 0.5, 0.75, 1), { minLength: steps.length, maxLength: steps.length });
  await fc.assert(
    fc.asyncProperty(scores, async (given) => {
      const edges = steps.map(([source = "", target = ""], i) => related(source, target, given[i] ?? 1));
      const graph = { nodes: layered.flat(), years: {}, edges };
      await writeWalkGraph(connection, graph);
      for (const [from, to] of [
        ["term:a", "term:z"],
        ["term:z", "term:a"],
        ["term:a", "term:e1"],
      ] as const) {
        const best = bestWay(graph, from, to, 6);
        const found = await way({ from, to });
        expect(found?.nodes.map(({ id }) => id)).toEqual(best?.ids);
        expect(found?.edges.reduce((product, { weight }) => product * weight, 1)).toBe(best?.strength);
      }
    }),
    { numRuns: Math.ceil(RUNS / 4) },
  );
}, 300_000);

test("a chain of ten steps is found from either end, and not with one step less", async () => {
  const nodes = [..."abcdefghijk"].map((name) => `term:${name}`);
  await write(
    nodes,
    nodes.slice(1).map((id, i) => related(nodes[i] ?? "", id, 0.5)),
  );
  const found = await way({ from: "term:a", to: "term:k", maxLength: 10 });
  expect(found?.nodes.map(({ id }) => id)).toEqual(nodes);
  const back = await way({ from: "term:k", to: "term:a", maxLength: 10 });
  expect(back?.nodes.map(({ id }) => id)).toEqual(nodes.toReversed());
  expect(await way({ from: "term:a", to: "term:k", maxLength: 9 })).toBeNull();
  expect(await way({ from: "term:a", to: "term:k" })).toBeNull();
  expect((await way({ from: "term:a", to: "term:g" }))?.nodes).toHaveLength(7);
});

test("two relations between the same terms are one step, along the stronger", async () => {
  await write(["term:a", "term:b"], [related("term:a", "term:b", 0.25), related("term:b", "term:a", 0.75)]);
  const found = await way({ from: "term:a", to: "term:b" });
  expect(found?.edges).toEqual([expect.objectContaining({ source: "term:b", target: "term:a", weight: 0.75 })]);
});

test("a step is along the stronger relation also where another step counts nothing", async () => {
  const edges = [related("term:a", "term:b", 0), related("term:b", "term:c", 0.25), related("term:c", "term:b", 0.75)];
  await write(["term:a", "term:b", "term:c"], edges);
  const found = await way({ from: "term:a", to: "term:c" });
  expect(found?.edges.map(({ weight }) => weight)).toEqual([0, 0.75]);
});

test("where both ends are one there is one node; an unknown id, a definition and a missing way give null", async () => {
  await write(["term:a", "term:b"], []);
  expect(await way({ from: "term:a", to: "former:term:a" })).toEqual({
    nodes: [{ id: "term:a", distance: 0 }],
    edges: [],
    truncated: false,
    totalNodes: 1,
  });
  expect(await way({ from: "term:a", to: "term:none" })).toBeNull();
  expect(await way({ from: "term:none", to: "term:none" })).toBeNull();
  expect(await way({ from: "definition:0", to: "definition:0" })).toBeNull();
  expect(await way({ from: "term:a", to: "term:b" })).toBeNull();
});

test.each([0, 11])("maxLength %i is refused by name, and nothing runs", async (maxLength) => {
  const variables = { from: "term:a", to: "term:b", maxLength };
  const { errors } = await ask(PATH, variables);
  expect(errors[0]).toMatchObject({ code: "BAD_USER_INPUT", message: expect.stringContaining('"maxLength"') });
  expect((await run(connection, PATH, variables)).statements).toEqual([]);
});

test("a path is one statement whose plan scans nothing and multiplies nothing", async () => {
  const { statements } = await run(connection, PATH, { from: "term:a", to: "term:b" });
  expect(statements).toHaveLength(1);
  const operators = await operatorsOf(`{ path(from: "term:a", to: "term:b") { nodes { id } edges { id } } }`);
  expect(operators).toContain("NodeUniqueIndexSeek");
  expect(operators.filter((name) => /AllNodesScan|NodeByLabelScan|CartesianProduct/.test(name))).toEqual([]);
});
