import { csvEdges } from "./csvEdges.js";
import { cytoscapeJson } from "./cytoscapeJson.js";
import { dot } from "./dot.js";
import { gexf } from "./gexf.js";
import { graphml } from "./graphml.js";
import type { GraphWriter } from "./graphWriter.js";

/** The contract's GraphFormat. */
export type GraphFormat = "GRAPHML" | "GEXF" | "CYTOSCAPE_JSON" | "DOT" | "CSV_EDGES";

/** The writer of each format of the contract. */
export const GRAPH_FORMATS: Readonly<Record<GraphFormat, GraphWriter>> = {
  GRAPHML: graphml,
  GEXF: gexf,
  CYTOSCAPE_JSON: cytoscapeJson,
  DOT: dot,
  CSV_EDGES: csvEdges,
};
