import { Kind, parse, type SelectionSetNode } from "graphql";
import type { ClassType } from "type-graphql";
import type { Derivation } from "../graph/compile/derivation.js";
import { Walk } from "./walk.js";

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
  const declare = Walk(type, description, takes);
  return (prototype, property) => {
    declare(prototype, property);
    derivations.set(`${owner}.${String(property)}`, { needs: selection(needs), make });
  };
}

function selection(text: string): SelectionSetNode {
  const [definition] = parse(text).definitions;
  if (definition?.kind === Kind.OPERATION_DEFINITION) return definition.selectionSet;
  throw new Error(`"${text}" is no selection.`);
}
