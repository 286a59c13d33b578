import { GRAPH_FORMATS, type GraphFormat } from "../export/graphFormats.js";
import { writeGraph } from "../export/graphWriter.js";
import type { Subgraph, SubgraphEdge, SubgraphNode } from "../export/subgraph.js";
import { isRow } from "../graph/compile/plan.js";

/** What a file of a subgraph is made of; `question` tells a path from a neighborhood. */
export const SUBGRAPH_PARTS = `{
  question
  nodes {
    id kind label distance
    entity { ... on Chapter { year doi { value url } } ... on Book { year doi { value url } } }
  }
  edges { id source target kind weight statement evidence }
}`;

/** The text of a subgraph in one of the contract's formats, from what SUBGRAPH_PARTS selects. */
export function subgraphFile(parts: Readonly<Record<string, unknown>>, { format }: { format?: unknown }): string {
  return writeGraph(GRAPH_FORMATS[format as GraphFormat], readSubgraph(parts));
}

function readSubgraph({ question, nodes, edges }: Readonly<Record<string, unknown>>): Subgraph {
  const read = (nodes as (SubgraphNode & { entity?: unknown })[]).map(readNode);
  const centers = read.filter(({ distance }) => distance === 0);
  const names = centers.map(({ label }) => label).join(", ");
  const last = read.at(-1);
  return {
    title: question === "path" ? `From ${names} to ${last?.label ?? names}` : `Around ${names}`,
    centers: centers.map(({ id }) => id),
    nodes: read,
    edges: edges as SubgraphEdge[],
  };
}

/** What is not known is left out: an attribute that is null would be written as a word. */
function readNode({ entity, ...node }: SubgraphNode & { entity?: unknown }): SubgraphNode {
  const { year, doi } = isRow(entity) ? entity : {};
  return {
    ...node,
    ...(typeof year === "number" ? { year } : {}),
    ...(isRow(doi) && typeof doi.value === "string" ? { doi: doi.value } : {}),
    ...(isRow(doi) && typeof doi.url === "string" ? { url: doi.url } : {}),
  };
}
