import { initGraphQLTada } from "gql.tada";
import type { introspection } from "../../../schema/introspection.js";

/** Makes a typed document of a query's text, by schema/schema.graphql; fragments are plain parts of it. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { DOI: string; ISBN: string; ORCID: string; DateTime: string };
}>();
