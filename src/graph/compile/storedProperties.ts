import { type GraphQLObjectType, getNamedType, isLeafType } from "graphql";
import type { Catalog } from "./catalog.js";

/** By what they were worked out from: every object of every selection asks. */
const known = new WeakMap<Catalog, WeakMap<GraphQLObjectType, ReadonlySet<string>>>();

/**
 * The properties that are read for some selection of a type: its leaf fields that no file walks to and that are not made
 * from others, and what those that are made read beside the schema.
 */
export function storedProperties(type: GraphQLObjectType, catalog: Catalog): ReadonlySet<string> {
  const ofCatalog = known.get(catalog) ?? new WeakMap<GraphQLObjectType, ReadonlySet<string>>();
  known.set(catalog, ofCatalog);
  const stored = ofCatalog.get(type) ?? read(type, catalog);
  ofCatalog.set(type, stored);
  return stored;
}

function read(type: GraphQLObjectType, { walks, derivations }: Catalog): ReadonlySet<string> {
  const fields = type.getFields();
  const isStored = (name: string) =>
    fields[name] === undefined
      ? name !== "__typename"
      : isLeafType(getNamedType(fields[name].type)) &&
        !walks.has(`${type.name}.${name}`) &&
        !derivations.has(`${type.name}.${name}`);
  const names = Object.keys(fields).flatMap((name) => {
    const needs = derivations.get(`${type.name}.${name}`)?.needs.selections ?? [];
    return [name, ...needs.flatMap((part) => (part.kind === "Field" ? [part.name.value] : []))];
  });
  return new Set(names.filter(isStored).sort());
}
