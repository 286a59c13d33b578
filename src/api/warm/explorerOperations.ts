import { type DocumentNode, Kind, parse, type TypeNode } from "graphql";
import { explorerQueries } from "../explorer/explorerBuild.js";
import type { CommonOperation } from "./commonOperations.js";

/** A value of each type that the explorer's variables have, one that finds nothing; what may be null is left out. */
const NOTHING: Readonly<Record<string, unknown>> = {
  ID: "term:",
  String: "a",
  Int: 1,
  DOI: "10.5555/none",
  CitationStyle: "APA",
  GraphFormat: "DOT",
};

/** All that the explorer asks, with values that find nothing; none before it is built. */
export function explorerOperations(): CommonOperation[] {
  return explorerQueries().map((text) => {
    const document = parse(text);
    return { document, variables: valuesThatFindNothing(document) };
  });
}

function valuesThatFindNothing({ definitions }: DocumentNode): Record<string, unknown> {
  const variables = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  return Object.fromEntries(
    variables
      .filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
      .map(({ variable, type }) => [variable.name.value, emptyValue(type)]),
  );
}

function emptyValue(type: TypeNode): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return emptyValue(type.type);
  return type.kind === Kind.LIST_TYPE ? [emptyValue(type.type)] : NOTHING[type.name.value];
}
