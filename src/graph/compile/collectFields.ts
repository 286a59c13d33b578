import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  type InlineFragmentNode,
  isAbstractType,
  type SelectionSetNode,
  typeFromAST,
} from "graphql";

/** What a selection is read against: the schema, the fragments of the document and the variables of the request. */
export interface SelectionContext {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode | undefined>>;
  variableValues: Readonly<Record<string, unknown>>;
}

/**
 * The fields that some selections ask of one object type, by response key in the order of the answer; `@skip` and
 * `@include` are decided here, before anything is compiled (GraphQL specification, 6.3.2 CollectFields).
 */
export function collectFields(
  context: SelectionContext,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const selectionSet of selectionSets) collectInto(context, type, selectionSet, fields, visited);
  return fields;
}

/** What is selected below a field that is asked for once or more. */
export function setsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
}

function collectInto(
  context: SelectionContext,
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const selection of selectionSet.selections) {
    if (!isIncluded(context, selection)) continue;
    switch (selection.kind) {
      case "Field": {
        const responseKey = selection.alias?.value ?? selection.name.value;
        const known = fields.get(responseKey);
        if (known) known.push(selection);
        else fields.set(responseKey, [selection]);
        break;
      }
      case "InlineFragment":
        if (applies(context, type, selection)) collectInto(context, type, selection.selectionSet, fields, visited);
        break;
      case "FragmentSpread": {
        const name = selection.name.value;
        const fragment = context.fragments[name];
        if (visited.has(name) || !fragment) break;
        visited.add(name);
        if (applies(context, type, fragment)) collectInto(context, type, fragment.selectionSet, fields, visited);
      }
    }
  }
}

function isIncluded(context: SelectionContext, node: FieldNode | InlineFragmentNode | FragmentSpreadNode): boolean {
  if (!node.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, context.variableValues);
  if (skip?.if === true) return false;
  const include = getDirectiveValues(GraphQLIncludeDirective, node, context.variableValues);
  return include?.if !== false;
}

function applies(
  context: SelectionContext,
  type: GraphQLObjectType,
  fragment: InlineFragmentNode | FragmentDefinitionNode,
): boolean {
  if (!fragment.typeCondition) return true;
  const condition = typeFromAST(context.schema, fragment.typeCondition);
  if (condition === type) return true;
  return isAbstractType(condition) && context.schema.isSubType(condition, type);
}
