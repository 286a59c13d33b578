import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from "@apollo/server";
import { HeaderMap } from "@apollo/server";
import { GraphQLError, type GraphQLField, type GraphQLObjectType, getVariableValues } from "graphql";
import { LexigraphError } from "../../domain/errors.js";
import { collectFields } from "../../graph/compile/collectFields.js";
import type { PlannedSelection } from "../../graph/operationReader.js";
import { demandRole, roleOf } from "../access/guard.js";
import type { Context } from "../context.js";
import { tooLarge } from "./limitBody.js";
import { BODY_LIMIT, COST_LIMIT, NODES_A_POINT } from "./limits.js";
import { rateMessage } from "./rateLimit.js";

type Resolved = GraphQLRequestContextDidResolveOperation<Context>;
type Root = { field: GraphQLField<unknown, Context>; selection: PlannedSelection };

/**
 * Decides on a whole operation, with its variables, before any part of it runs: whether its sender may do all that it
 * asks, what it costs at most, and whether the sender has the points for it. The answer tells the cost.
 */
export const admission: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation(request) {
        // What was begun the direct way has been admitted.
        if (request.contextValue.cost !== undefined) return;
        const roots = rootsOf(request);
        if (request.operation?.operation === "mutation") {
          request.contextValue.mutations = roots.map(({ field }) => field.name);
        }
        await admit(roots, request.contextValue);
      },
      async willSendResponse({ response, contextValue: { cost } }) {
        if (cost === undefined || response.body.kind !== "single") return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, cost };
      },
    };
  },
};

async function admit(roots: readonly Root[], context: Context): Promise<void> {
  for (const { field } of roots) {
    const role = roleOf(field);
    if (role !== undefined) demandRole(context.caller, role);
  }
  if (context.bodySize > BODY_LIMIT && roots.every(({ field }) => field.name !== "load")) throw tooLarge(BODY_LIMIT);
  const costs = roots.map(({ selection }) => context.reader.plan(selection));
  const cost = costs.reduce((sum, each) => sum + each, 0);
  context.cost = cost;
  if (cost > COST_LIMIT) {
    const message = `The operation may read ${cost} nodes; ${COST_LIMIT} are the most. Ask for smaller pages, or for less at once.`;
    throw new LexigraphError("QUERY_TOO_COSTLY", message, { safe: true });
  }
  const seconds = await context.pay(Math.floor(cost / NODES_A_POINT));
  if (seconds !== undefined) throw rateLimited(seconds);
}

/** The root fields that are not introspection; none where the variables are wrong, which execution says. */
function rootsOf({ schema, document, operation, request }: Resolved): Root[] {
  const rootType = operation && schema.getRootType(operation.operation);
  if (!operation || !rootType) return [];
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  if (!coerced) return [];
  const fragments = Object.fromEntries(
    document.definitions.flatMap((part) => (part.kind === "FragmentDefinition" ? [[part.name.value, part]] : [])),
  );
  const context = { schema, fragments, variableValues: coerced };
  return [...collectFields(context, rootType, [operation.selectionSet])].flatMap(([responseKey, fieldNodes]) => {
    const field = fieldOf(rootType, fieldNodes[0]?.name.value ?? "");
    if (!field) return [];
    return [{ field, selection: { ...context, parentType: rootType, fieldName: field.name, fieldNodes, responseKey } }];
  });
}

function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, Context> | undefined {
  return type.getFields()[name];
}

function rateLimited(seconds: number): GraphQLError {
  const http = { status: 429, headers: new HeaderMap([["retry-after", String(seconds)]]) };
  return new GraphQLError(rateMessage(seconds), { extensions: { code: "RATE_LIMITED", http } });
}
