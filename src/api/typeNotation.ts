import { Kind, type TypeNode } from "graphql";
import { Float, Int } from "type-graphql";
import { type TypeReference, typeNamed } from "./typeNamed.js";

const SCALARS: Record<string, TypeReference> = { String, Boolean, Int, Float };

/** The type that type-graphql takes for a type as the schema writes it, without its own nullability. */
export function typeOf(node: TypeNode): TypeReference {
  if (node.kind === Kind.NON_NULL_TYPE) return typeOf(node.type);
  if (node.kind === Kind.LIST_TYPE) return [typeOf(node.type)];
  return SCALARS[node.name.value] ?? typeNamed(node.name.value);
}

/** Whether the list, its items or both may be null, in type-graphql's words. */
export function nullability(node: TypeNode): boolean | "items" | "itemsAndList" {
  const nullable = node.kind !== Kind.NON_NULL_TYPE;
  const list = node.kind === Kind.NON_NULL_TYPE ? node.type : node;
  if (list.kind !== Kind.LIST_TYPE || list.type.kind === Kind.NON_NULL_TYPE) return nullable;
  return nullable ? "itemsAndList" : "items";
}
