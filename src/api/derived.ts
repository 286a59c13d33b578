import { Kind, parse, parseType, type SelectionSetNode } from "graphql";
import { Args, type ClassType, Field } from "type-graphql";
import type { Derivation } from "../graph/compile/derivation.js";
import { nullability, typeOf } from "./typeNotation.js";

/** Every derived field by `Type.field`, filled as the classes are declared. */
export const derivations = new Map<string, Derivation>();

/**
 * A field made from others: `needs` is a selection on its own type (a name the type does not have is a stored
 * property), which is read along; `make` gets it with the field's arguments.
 */
export function Derived(
  owner: string,
  type: string,
  description: string,
  needs: string,
  make: Derivation["make"],
  takes?: ClassType,
): PropertyDecorator {
  const node = parseType(type);
  return (prototype, property) => {
    Field(() => typeOf(node), { description, nullable: nullability(node) })(prototype, property);
    if (takes) Args(() => takes)(prototype, property, 0);
    derivations.set(`${owner}.${String(property)}`, { needs: selection(needs), make });
  };
}

function selection(text: string): SelectionSetNode {
  const [definition] = parse(text).definitions;
  if (definition?.kind === Kind.OPERATION_DEFINITION) return definition.selectionSet;
  throw new Error(`"${text}" is no selection.`);
}
