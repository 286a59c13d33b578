import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from "graphql";
import { LexigraphError } from "../domain/errors.js";
import { TYPE_NAME } from "../graph/compile/answer.js";
import { guarded, roleOf } from "./access/guard.js";
import type { Context } from "./context.js";

/** A root field: the whole selection below it is read at once. */
const readRootField: GraphQLFieldResolver<unknown, Context> = (_source, _arguments, context, info) =>
  context.reader.read(info);

/** Everything below has been read: a field is found under its key in the answer, or under its name in a report. */
const readAnswer: GraphQLFieldResolver<unknown, Context> = (source, _arguments, _context, info) => {
  const object = source as Record<string, unknown>;
  return object[TYPE_NAME in object ? info.path.key : info.fieldName];
};

/**
 * Gives every field of the schema its one resolver: root fields of Query read the graph, mutations keep the methods of
 * their classes, all others are looked up in what the root field has given. Root fields run for callers of their role.
 * @throws LexigraphError INTERNAL where a mutation names no role
 */
export function bindSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (type === schema.getQueryType()) bindQuery(field);
      else if (type === schema.getMutationType()) bindMutation(field);
      else field.resolve = readAnswer;
    }
  }
  return schema;
}

function bindQuery(field: GraphQLField<unknown, Context>): void {
  const role = roleOf(field);
  field.resolve = role === undefined ? readRootField : guarded(role, readRootField);
}

function bindMutation(field: GraphQLField<unknown, Context>): void {
  const role = roleOf(field);
  if (role === undefined) throw new LexigraphError("INTERNAL", `Mutation.${field.name} names no role.`);
  field.resolve = guarded(role, field.resolve);
}
