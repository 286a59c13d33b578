import { GraphQLError, type ValidationRule } from "graphql";

/** Refuses a kind of operation that the schema has no root for; graphql-js would fail when it runs. */
export const operationKindRule: ValidationRule = (context) => ({
  OperationDefinition(definition) {
    const { operation } = definition;
    if (context.getSchema().getRootType(operation)) return;
    context.reportError(new GraphQLError(`There is no ${operation} here; send a query.`, { nodes: definition }));
  },
});
