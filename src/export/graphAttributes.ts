import type { SubgraphEdge, SubgraphNode } from "./subgraph.js";

/** An attribute that a graph file declares: its name, its type, and how it is read from an element. */
export interface GraphAttribute<Element> {
  name: string;
  type: "string" | "integer" | "double";
  /** Undefined where the element has none: the file then says nothing. */
  value(element: Element): string | number | undefined;
}

/** What a node carries beside its id and label. */
export const NODE_ATTRIBUTES: readonly GraphAttribute<SubgraphNode>[] = [
  { name: "kind", type: "string", value: (node) => node.kind },
  { name: "distance", type: "integer", value: (node) => node.distance },
  { name: "year", type: "integer", value: (node) => node.year },
  { name: "doi", type: "string", value: (node) => node.doi },
  { name: "url", type: "string", value: (node) => node.url },
];

/** What an edge carries beside its ends and weight; evidence as ids with a space between, which no id holds. */
export const EDGE_ATTRIBUTES: readonly GraphAttribute<SubgraphEdge>[] = [
  { name: "kind", type: "string", value: (edge) => edge.kind },
  { name: "statement", type: "string", value: (edge) => edge.statement },
  { name: "evidence", type: "string", value: (edge) => edge.evidence.join(" ") },
];
