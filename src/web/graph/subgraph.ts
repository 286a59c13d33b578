import type { ResultOf, VariablesOf } from "gql.tada";
import { graphql } from "../data/graphql.js";

/** What a picture is drawn from; sentences are asked for when somebody reads them (ties.ts). */
export const NEIGHBORHOOD = graphql(`
  query Neighborhood($ids: [ID!]!, $depth: Int!, $limit: Int!, $years: IntRange, $edges: [EdgeKind!]) {
    neighborhood(ids: $ids, depth: $depth, limit: $limit, years: $years, edges: $edges) {
      truncated
      totalNodes
      nodes {
        id
        kind
        label
        distance
      }
      edges {
        id
        source
        target
        kind
        weight
      }
    }
  }
`);

export type NeighborhoodVariables = VariablesOf<typeof NEIGHBORHOOD>;

/** What is drawn: nodes, nearest first, and the edges between them. */
export type Subgraph = Pick<NonNullable<ResultOf<typeof NEIGHBORHOOD>["neighborhood"]>, "nodes" | "edges">;

export type GraphNode = Subgraph["nodes"][number];
export type GraphEdge = Subgraph["edges"][number];
export type NodeKind = GraphNode["kind"];
export type EdgeKind = GraphEdge["kind"];

/** The kinds of nodes as a legend lists them. */
export const NODE_KINDS: readonly { kind: NodeKind; name: string }[] = [
  { kind: "TERM", name: "Terms" },
  { kind: "CHAPTER", name: "Chapters" },
  { kind: "AUTHOR", name: "Authors" },
  { kind: "BOOK", name: "Books" },
  { kind: "ORGANIZATION", name: "Organisations" },
];

/** The kinds of edges as a legend lists them. */
export const EDGE_KINDS: readonly { kind: EdgeKind; name: string }[] = [
  { kind: "RELATED", name: "related" },
  { kind: "DEFINED_IN", name: "defined in" },
  { kind: "WROTE", name: "wrote" },
  { kind: "CO_AUTHOR", name: "wrote together" },
  { kind: "IN_BOOK", name: "in book" },
  { kind: "AFFILIATED_WITH", name: "affiliated" },
];
