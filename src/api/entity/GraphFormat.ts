import { registerEnumType } from "type-graphql";

export enum GraphFormat {
  GRAPHML = "GRAPHML",
  GEXF = "GEXF",
  CYTOSCAPE_JSON = "CYTOSCAPE_JSON",
  DOT = "DOT",
  CSV_EDGES = "CSV_EDGES",
}
registerEnumType(GraphFormat, {
  name: "GraphFormat",
  description: "The formats in which other programs take a graph.",
  valuesConfig: {
    GRAPHML: { description: "GraphML, for Gephi, yEd, networkx and igraph." },
    GEXF: { description: "GEXF, for Gephi and Gephi Lite." },
    CYTOSCAPE_JSON: { description: "Elements JSON of Cytoscape.js." },
    DOT: { description: "A digraph of Graphviz." },
    CSV_EDGES: { description: "The edges as CSV, under the header `source,target,kind,weight`." },
  },
});
