import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import type { GraphEdge, NeighborhoodVariables, Subgraph } from "./subgraph.js";

// As many nodes as are asked for leave no room for others: what comes are the edges among them.
const TIES = graphql(`
  query Ties($ids: [ID!]!, $limit: Int!, $years: IntRange) {
    neighborhood(ids: $ids, depth: 1, limit: $limit, years: $years) {
      edges {
        id
        statement
        evidence
      }
    }
  }
`);

/** The strongest edges of a node, at most so many; those towards centers come before others that are as strong. */
export function strongestTies({ nodes, edges }: Subgraph, node: string, most: number): GraphEdge[] {
  const distances = new Map(nodes.map(({ id, distance }) => [id, distance]));
  const distance = ({ source, target }: GraphEdge) => distances.get(source === node ? target : source) ?? 0;
  return edges
    .filter(({ source, target }) => source === node || target === node)
    .sort((a, b) => b.weight - a.weight || distance(a) - distance(b) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

/** What ties of a node say, by the ids of its edges, as sentences with what shows them. */
export function useTies(node: string, ties: readonly GraphEdge[], years: NeighborhoodVariables["years"]) {
  const others = ties.map(({ source, target }) => (source === node ? target : source));
  const ids = [node, ...new Set(others)];
  const { data, failure, isLoading, retry } = useAnswer(
    TIES,
    ties.length === 0 ? null : { ids, limit: ids.length, years: years ?? null },
  );
  const said = isLoading ? undefined : data?.neighborhood?.edges;
  return { said: said && new Map(said.map((edge) => [edge.id, edge])), failure, retry };
}
