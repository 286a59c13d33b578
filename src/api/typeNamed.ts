import { getMetadataStorage } from "type-graphql";

/** What type-graphql takes for a type: its class, or the symbol of a union. */
export type TypeReference = object | symbol;

/**
 * A declared type by its name in the schema. Looked up when the schema is built, so that entities that point at one
 * another need not import one another. Throws where no class declares it.
 */
export function typeNamed(name: string): TypeReference {
  const { objectTypes, interfaceTypes, unions } = getMetadataStorage();
  const declared = [...objectTypes, ...interfaceTypes].find((type) => type.name === name)?.target;
  const union = unions.find((found) => found.name === name)?.symbol;
  const type = declared ?? union;
  if (!type) throw new Error(`No class under src/api declares the type ${name}.`);
  return type;
}
