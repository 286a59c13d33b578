import { EDGE_ATTRIBUTES, type GraphAttribute, NODE_ATTRIBUTES } from "./graphAttributes.js";
import type { GraphWriter } from "./graphWriter.js";
import type { SubgraphEdge, SubgraphNode } from "./subgraph.js";
import { xmlAttribute, xmlText } from "./xmlEscape.js";

const TYPES = { string: "string", integer: "int", double: "double" } as const;

const LABEL: GraphAttribute<SubgraphNode> = { name: "label", type: "string", value: (node) => node.label };
const WEIGHT: GraphAttribute<SubgraphEdge> = { name: "weight", type: "double", value: (edge) => edge.weight };

const NODE_KEYS = [LABEL, ...NODE_ATTRIBUTES];
const EDGE_KEYS = [WEIGHT, ...EDGE_ATTRIBUTES];

// Nodes and edges both have a kind: a key's id is unique in the document, its attr.name only in its domain.
function declarations<Element>(domain: "node" | "edge", keys: readonly GraphAttribute<Element>[]): string {
  const declared = keys.map(
    ({ name, type }) =>
      `  <key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
  );
  return declared.join("");
}

function dataOf<Element>(domain: "node" | "edge", keys: readonly GraphAttribute<Element>[], element: Element): string {
  return keys
    .map(({ name, value }) => ({ name, found: value(element) }))
    .filter(({ found }) => found !== undefined)
    .map(({ name, found }) => `<data key="${domain}-${name}">${xmlText(String(found))}</data>`)
    .join("");
}

/** GraphML 1.0 (graphml.graphdrawing.org), directed, every attribute declared with its type; Gephi and networkx read it. */
export const graphml: GraphWriter = {
  mediaType: "application/graphml+xml; charset=utf-8",
  extension: "graphml",
  head: ({ title, centers }) =>
    `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="graph-title" for="graph" attr.name="title" attr.type="string"/>
  <key id="graph-centers" for="graph" attr.name="centers" attr.type="string"/>
${declarations("node", NODE_KEYS)}${declarations("edge", EDGE_KEYS)}  <graph id="lexigraph" edgedefault="directed">
    <data key="graph-title">${xmlText(title)}</data>
    <data key="graph-centers">${xmlText(centers.join(" "))}</data>
`,
  node: (node) => `    <node id="${xmlAttribute(node.id)}">${dataOf("node", NODE_KEYS, node)}</node>\n`,
  between: "",
  edge: (edge) =>
    `    <edge id="${xmlAttribute(edge.id)}" source="${xmlAttribute(edge.source)}" target="${xmlAttribute(edge.target)}">` +
    `${dataOf("edge", EDGE_KEYS, edge)}</edge>\n`,
  tail: "  </graph>\n</graphml>\n",
};
