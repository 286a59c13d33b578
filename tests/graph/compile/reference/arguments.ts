import {
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import { badInput } from "./badInput.js";
import type { List } from "./lists.js";
import { type Arguments, checkPage } from "./page.js";

/** Fields that take exactly one of their arguments. */
const ONE_OF = new Set(["Query.term", "Query.chapter", "Query.book", "Query.author"]);

/**
 * Checks the arguments of a root field and of all that is selected below it, whatever type it turns out to be: nothing
 * runs where one makes no sense. Throws BAD_USER_INPUT.
 */
export function checkArguments(info: GraphQLResolveInfo, lists: ReadonlyMap<string, List>): void {
  checkField(info, lists, info.parentType, info.fieldNodes);
}

function checkField(
  info: GraphQLResolveInfo,
  lists: ReadonlyMap<string, List>,
  parent: GraphQLObjectType,
  nodes: GraphQLResolveInfo["fieldNodes"],
): void {
  const [node] = nodes;
  const field = parent.getFields()[node?.name.value ?? ""];
  if (!node || !field) return;
  const coordinate = `${parent.name}.${field.name}`;
  const args = getArgumentValues(field, node, info.variableValues);
  const list = lists.get(coordinate);
  if (list) checkPage(coordinate, list, args);
  if (ONE_OF.has(coordinate)) checkOneOf(args);
  if (Array.isArray(args.ids) && args.ids.length > 100) throw badInput("more than 100 ids");
  const named = getNamedType(field.type);
  const types = isAbstractType(named) ? info.schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
  for (const type of types) {
    const fields = collectSubfields(info.schema, info.fragments, info.variableValues, type, [...nodes]);
    for (const inner of fields.values()) checkField(info, lists, type, inner);
  }
}

function checkOneOf(args: Arguments): void {
  const given = Object.values(args).filter((value) => value !== undefined && value !== null);
  if (given.length !== 1) throw badInput("exactly one argument");
}
