import { parseType } from "graphql";
import { Extensions, Mutation } from "type-graphql";
import type { Role } from "../domain/role.js";
import { nullability, typeOf } from "./typeNotation.js";

/** A mutation: a method that writes, for callers of a role. The type is written as in the schema (`AuthorMerge!`). */
export function Write(type: string, role: Role, description: string): MethodDecorator {
  const node = parseType(type);
  return (prototype, property, descriptor) => {
    const options = { description: `${description} Needs the role ${role}.`, nullable: nullability(node) };
    Mutation(() => typeOf(node), options)(prototype, property, descriptor);
    Extensions({ role })(prototype, property, descriptor);
  };
}
