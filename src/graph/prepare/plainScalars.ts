import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, type GraphQLNamedType, GraphQLString } from "graphql";

/** The values that each scalar of the specification takes, and gives back, as they are (GraphQL specification, 3.5). */
export const PLAIN_SCALARS: ReadonlyMap<GraphQLNamedType, (value: unknown) => boolean> = new Map<
  GraphQLNamedType,
  (value: unknown) => boolean
>([
  [GraphQLString, isText],
  [GraphQLID, isText],
  [GraphQLBoolean, (value) => typeof value === "boolean"],
  [GraphQLFloat, (value) => Number.isFinite(value)],
  [GraphQLInt, (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31],
]);

function isText(value: unknown): boolean {
  return typeof value === "string";
}
