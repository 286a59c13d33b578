import { GraphQLScalarType } from "graphql";
import { GraphQLDateTimeISO } from "graphql-scalars";

/** A moment as in RFC 3339; the graph stores it as text in UTC and answers it as it is. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description: "A moment in UTC, as in RFC 3339: `2026-01-31T12:00:00.000Z`.",
  serialize: String,
});
