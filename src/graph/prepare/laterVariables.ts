import {
  type ASTNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isScalarType,
  type OperationDefinitionNode,
  type TypeNode,
  visit,
} from "graphql";

/** Scalars whose values decide nothing about the statement: others are sizes, or switches. */
const HANDED_ON: ReadonlySet<string> = new Set(["String", "ID", "DOI", "ISBN", "ORCID"]);

/** Arguments that are read when an operation is compiled: a cursor belongs to a list. */
const READ_AT_ONCE: ReadonlySet<string> = new Set(["after", "before"]);

/**
 * The variables of an operation that may be anything without changing its statements: texts that are arguments, or stand in
 * a `where`, by themselves and not in a list.
 */
export function laterVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): Set<string> {
  const definitions = operation.variableDefinitions ?? [];
  const texts = definitions.filter(({ type }) => {
    const name = nameOf(type);
    return name !== undefined && HANDED_ON.has(name) && isScalarType(schema.getType(name));
  });
  const found = new Set(texts.map(({ variable }) => variable.name.value));
  for (const part of [operation, ...fragments]) {
    visit(part, {
      VariableDefinition: () => false,
      Argument(argument) {
        const isReadAtOnce = READ_AT_ONCE.has(argument.name.value);
        for (const name of isReadAtOnce ? variablesIn(argument) : variablesInLists(argument)) found.delete(name);
      },
    });
  }
  return found;
}

/** The name of a type that is no list. */
function nameOf(type: TypeNode): string | undefined {
  if (type.kind === "NonNullType") return nameOf(type.type);
  return type.kind === "NamedType" ? type.name.value : undefined;
}

function variablesIn(node: ASTNode): string[] {
  const names: string[] = [];
  visit(node, { Variable: ({ name }) => void names.push(name.value) });
  return names;
}

function variablesInLists(node: ASTNode): string[] {
  const names: string[] = [];
  visit(node, { ListValue: (list) => void names.push(...variablesIn(list)) });
  return names;
}
