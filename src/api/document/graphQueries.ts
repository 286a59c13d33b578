import { parse } from "graphql";

/** The id that an id now is. */
export const ID_QUERY = parse("query($id: ID!) { node(id: $id) { id } }");

/** What lies around an entity, as a file. */
export const NEIGHBORHOOD_QUERY = parse(`query($id: ID!, $depth: Int = 1, $limit: Int = 100, $format: GraphFormat!) {
  neighborhood(id: $id, depth: $depth, limit: $limit) { export(format: $format) }
}`);
