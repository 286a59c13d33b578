import { parseType } from "graphql";
import { Args, type ClassType, Extensions, Field, Query } from "type-graphql";
import type { Role } from "../domain/role.js";
import { nullability, typeOf } from "./typeNotation.js";

/**
 * A field that walks an edge of the graph: its Cypher is the file of its name, `cypher/read/Type.field.cypher`. The
 * type is written as in the schema (`[Doi!]!`); `takes` is the class of its arguments.
 */
export function Walk(type: string, description: string, takes?: ClassType): PropertyDecorator {
  const node = parseType(type);
  return (prototype, property) => {
    Field(() => typeOf(node), { description, nullable: nullability(node) })(prototype, property);
    if (takes) Args(() => takes)(prototype, property, 0);
  };
}

/**
 * A field of Query, where a walk begins: its Cypher is `cypher/read/Query.field.cypher`. Anyone may ask, unless a role is
 * named.
 */
export function RootWalk(type: string, description: string, takes?: ClassType, role?: Role): PropertyDecorator {
  const node = parseType(type);
  return (prototype, property) => {
    const told = role === undefined ? description : `${description} Needs the role ${role}.`;
    Query(() => typeOf(node), { description: told, nullable: nullability(node) })(prototype, property, {});
    if (role !== undefined) Extensions({ role })(prototype, String(property));
    if (takes) Args(() => takes)(prototype, property, 0);
  };
}
