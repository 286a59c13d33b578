import { type GraphQLFieldResolver, type GraphQLSchema, isIntrospectionType, isObjectType } from "graphql";
import type { Context } from "./context.js";

/** A root field: the whole selection below it is read at once. */
const readRootField: GraphQLFieldResolver<unknown, Context> = (_source, _arguments, context, info) =>
  context.reader.read(info);

/** Everything below has been read: a field is found under its key in the answer. */
const readAnswer: GraphQLFieldResolver<unknown, Context> = (source, _arguments, _context, info) =>
  (source as Record<string, unknown>)[info.path.key];

/**
 * Gives every field of the schema its one resolver: root fields of Query read the graph, all others are looked up in
 * what the root field has read. Mutations keep the methods of their classes.
 */
export function bindSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type) || type === schema.getMutationType()) continue;
    const resolve = type === schema.getQueryType() ? readRootField : readAnswer;
    for (const field of Object.values(type.getFields())) field.resolve = resolve;
  }
  return schema;
}
