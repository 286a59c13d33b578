import type { GraphWriter } from "./graphWriter.js";

const separator = (position: number): string => (position === 0 ? "\n" : ",\n");

/** Elements JSON of Cytoscape.js (js.cytoscape.org, notation): `cytoscape({ elements: document.elements })` takes it. */
export const cytoscapeJson: GraphWriter = {
  mediaType: "application/json; charset=utf-8",
  extension: "json",
  head: ({ title, centers }) => `{"data":${JSON.stringify({ title, centers })},"elements":{"nodes":[`,
  node: ({ id, label, kind, distance, year, doi, url }, position) =>
    separator(position) + JSON.stringify({ data: { id, label, kind, distance, year, doi, url } }),
  between: `],"edges":[`,
  edge: ({ id, source, target, kind, weight, statement, evidence }, position) =>
    separator(position) + JSON.stringify({ data: { id, source, target, kind, weight, statement, evidence } }),
  tail: "]}}\n",
};
