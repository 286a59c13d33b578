import type { GraphWriter } from "./graphWriter.js";
import { legible } from "./legible.js";

/** A quoted ID of the DOT language: its lexer knows `\"` and leaves `\\` as two, so ids are told apart, never broken. */
function quotedId(text: string): string {
  return `"${legible(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/**
 * A quoted escString (label, tooltip, URL): Graphviz reads entities and backslash escapes in it, so both are escaped.
 * White space becomes one space: some versions fail on a label of line ends alone.
 */
function quotedEscString(text: string): string {
  return quotedId(text.replace(/\s+/g, " ").trim().replaceAll("&", "&amp;"));
}

function attributeList(attributes: Record<string, string | undefined>): string {
  const stated = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return `[${stated.map(([name, value]) => `${name}=${value}`).join(", ")}]`;
}

/** A digraph of the DOT language (graphviz.org/doc/info/lang.html), with the statement of an edge as its tooltip. */
export const dot: GraphWriter = {
  mediaType: "text/vnd.graphviz; charset=utf-8",
  extension: "dot",
  head: ({ title }) =>
    `digraph lexigraph {\n  graph [charset="UTF-8", label=${quotedEscString(title)}];\n  node [shape=box, style=rounded];\n`,
  node: (node) =>
    `  ${quotedId(node.id)} ${attributeList({
      label: quotedEscString(node.label),
      kind: quotedId(node.kind),
      distance: node.distance === undefined ? undefined : quotedId(String(node.distance)),
      year: node.year === undefined ? undefined : quotedId(String(node.year)),
      doi: node.doi === undefined ? undefined : quotedId(node.doi),
      URL: node.url === undefined ? undefined : quotedEscString(node.url),
    })};\n`,
  between: "",
  edge: (edge) =>
    `  ${quotedId(edge.source)} -> ${quotedId(edge.target)} ${attributeList({
      kind: quotedId(edge.kind),
      weight: quotedId(String(edge.weight)),
      tooltip: quotedEscString(edge.statement),
      evidence: quotedId(edge.evidence.join(" ")),
    })};\n`,
  tail: "}\n",
};
