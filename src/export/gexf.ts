import { EDGE_ATTRIBUTES, type GraphAttribute, NODE_ATTRIBUTES } from "./graphAttributes.js";
import type { GraphWriter } from "./graphWriter.js";
import { xmlAttribute, xmlText } from "./xmlEscape.js";

function declarations<Element>(domain: "node" | "edge", attributes: readonly GraphAttribute<Element>[]): string {
  const declared = attributes.map(
    ({ name, type }) => `      <attribute id="${name}" title="${name}" type="${type}"/>\n`,
  );
  return `    <attributes class="${domain}" mode="static">\n${declared.join("")}    </attributes>\n`;
}

function values<Element>(attributes: readonly GraphAttribute<Element>[], element: Element): string {
  const stated = attributes
    .map(({ name, value }) => ({ name, found: value(element) }))
    .filter(({ found }) => found !== undefined)
    .map(({ name, found }) => `<attvalue for="${name}" value="${xmlAttribute(String(found))}"/>`);
  return `<attvalues>${stated.join("")}</attvalues>`;
}

/**
 * GEXF 1.2draft (gexf.net), static and directed: networkx's default version, which readers of 1.3 take too. Weights are
 * GEXF's own, not attribute values.
 */
export const gexf: GraphWriter = {
  mediaType: "application/gexf+xml; charset=utf-8",
  extension: "gexf",
  head: ({ title, centers }) =>
    `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">
  <meta>
    <creator>lexigraph</creator>
    <description>${xmlText(title)}</description>
    <keywords>${xmlText(centers.join(", "))}</keywords>
  </meta>
  <graph mode="static" defaultedgetype="directed" idtype="string">
${declarations("node", NODE_ATTRIBUTES)}${declarations("edge", EDGE_ATTRIBUTES)}    <nodes>
`,
  node: (node) =>
    `      <node id="${xmlAttribute(node.id)}" label="${xmlAttribute(node.label)}">${values(NODE_ATTRIBUTES, node)}</node>\n`,
  between: "    </nodes>\n    <edges>\n",
  edge: (edge) =>
    `      <edge id="${xmlAttribute(edge.id)}" source="${xmlAttribute(edge.source)}" target="${xmlAttribute(edge.target)}"` +
    ` label="${edge.kind}" weight="${edge.weight}">${values(EDGE_ATTRIBUTES, edge)}</edge>\n`,
  tail: "    </edges>\n  </graph>\n</gexf>\n",
};
