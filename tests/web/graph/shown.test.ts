import fc from "fast-check";
import { expect, it } from "vitest";
import { shownPart, walkedKinds } from "../../../src/web/graph/shown.js";
import {
  EDGE_KINDS,
  type GraphEdge,
  type GraphNode,
  NODE_KINDS,
  type Subgraph,
} from "../../../src/web/graph/subgraph.js";

const node = (id: string, kind: GraphNode["kind"], distance: number): GraphNode => ({ id, kind, label: id, distance });
const edge = (source: string, target: string, kind: GraphEdge["kind"]): GraphEdge => ({
  id: `${kind}|${source}|${target}`,
  source,
  target,
  kind,
  weight: 1,
});

const subgraph: Subgraph = {
  nodes: [
    node("term:a", "TERM", 0),
    node("chapter:b", "CHAPTER", 1),
    node("author:c", "AUTHOR", 2),
    node("book:d", "BOOK", 2),
  ],
  edges: [
    edge("term:a", "chapter:b", "DEFINED_IN"),
    edge("author:c", "chapter:b", "WROTE"),
    edge("chapter:b", "book:d", "IN_BOOK"),
  ],
};

it("hides a kind with all that is reached through it alone, but never a center", () => {
  expect(shownPart(subgraph, new Set()).nodes.size).toBe(4);
  expect([...shownPart(subgraph, new Set(["BOOK"])).nodes]).toEqual(["term:a", "chapter:b", "author:c"]);
  expect([...shownPart(subgraph, new Set(["CHAPTER"])).nodes]).toEqual(["term:a"]);
  expect([...shownPart(subgraph, new Set(["TERM"])).nodes]).toEqual(["term:a"]);
});

it("walks no edge of a hidden kind, and none without either end", () => {
  expect(walkedKinds(new Set())).toHaveLength(6);
  expect(walkedKinds(new Set(["AUTHOR"]))).toEqual(["RELATED", "DEFINED_IN", "IN_BOOK"]);
  expect(walkedKinds(new Set(["RELATED", "BOOK", "ORGANIZATION"]))).toEqual(["DEFINED_IN", "WROTE", "CO_AUTHOR"]);
});

it("shows no edge without both of its ends, whatever is hidden", () => {
  const hidden = fc.subarray([...NODE_KINDS, ...EDGE_KINDS].map(({ kind }): string => kind));
  fc.assert(
    fc.property(hidden, (kinds) => {
      const { nodes, edges } = shownPart(subgraph, new Set(kinds));
      expect(nodes.has("term:a")).toBe(true);
      for (const { id, source, target } of subgraph.edges) {
        if (edges.has(id)) expect(nodes.has(source) && nodes.has(target)).toBe(true);
      }
    }),
  );
});
