import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";

/** An operation of one mutation: well-formed, with a value for every argument that has to be there. */
export interface SampleOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** Makes a mutation's operation from its declaration alone, so that one that is added later is covered too. */
export function sampleOperation(field: GraphQLField<unknown, unknown>): SampleOperation {
  const needed = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  const declared = needed.map(({ name, type }) => `$${name}: ${type}`).join(", ");
  const passed = needed.map(({ name }) => `${name}: $${name}`).join(", ");
  const selection = isCompositeType(getNamedType(field.type)) ? " { __typename }" : "";
  return {
    query: `mutation${declared && ` (${declared})`} { ${field.name}${passed && `(${passed})`}${selection} }`,
    variables: Object.fromEntries(needed.map(({ name, type }) => [name, sampleValue(type)])),
  };
}

function sampleValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleValue(type.ofType);
  if (isListType(type)) return [sampleValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, sampleValue(field.type)]));
  }
  return { Boolean: false, Int: 1, Float: 1 }[type.name] ?? "nothing-of-this-name";
}
