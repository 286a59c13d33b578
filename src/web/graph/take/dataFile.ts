import type { VariablesOf } from "gql.tada";
import { client } from "../../data/client.js";
import { failureOf } from "../../data/failure.js";
import { graphql } from "../../data/graphql.js";
import type { NeighborhoodVariables } from "../subgraph.js";

const FILE = graphql(`
  query NeighborhoodFile(
    $ids: [ID!]!
    $depth: Int!
    $limit: Int!
    $years: IntRange
    $edges: [EdgeKind!]
    $format: GraphFormat!
  ) {
    neighborhood(ids: $ids, depth: $depth, limit: $limit, years: $years, edges: $edges) {
      export(format: $format)
    }
  }
`);

export type GraphFormat = VariablesOf<typeof FILE>["format"];

/** The forms of data that a picture can be taken away in. */
export const DATA_FORMS: readonly { format: GraphFormat; name: string; suffix: string; type: string }[] = [
  { format: "GRAPHML", name: "GraphML", suffix: ".graphml", type: "application/graphml+xml" },
  { format: "GEXF", name: "GEXF", suffix: ".gexf", type: "application/gexf+xml" },
  { format: "CYTOSCAPE_JSON", name: "Cytoscape JSON", suffix: ".json", type: "application/json" },
  { format: "CSV_EDGES", name: "CSV", suffix: ".csv", type: "text/csv" },
];

/** The data of a picture, as the API writes it. Rejects, with a sentence for people, where it does not. */
export async function dataFile(question: NeighborhoodVariables, format: GraphFormat): Promise<string> {
  const { data, error } = await client.query(FILE, { ...question, format });
  if (error) throw new Error(failureOf(error).message, { cause: error });
  return data?.neighborhood?.export ?? "";
}
