import fc from "fast-check";
import type { GraphQLSchema } from "graphql";
import type { Draft } from "./query/draft.js";
import { Selections } from "./query/selections.js";

/**
 * Operations made from a schema: mostly shallow, at most `depth` edges deep, one to three root fields; `without` names
 * fields (`Type.field`) to leave out.
 */
export function operations(schema: GraphQLSchema, without: ReadonlySet<string>, depth = 5): fc.Arbitrary<Draft> {
  const query = schema.getQueryType();
  if (!query) throw new Error("The schema has no Query.");
  const selections = new Selections(schema, without);
  const depths = Array.from({ length: depth }, (_, i) => ({
    weight: depth - i + 1,
    arbitrary: selections.of(query, i + 1),
  }));
  return fc.oneof(...depths);
}
