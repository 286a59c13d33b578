import { execute, type GraphQLSchema } from "graphql";
import type { GraphReader } from "../../graph/graphReader.js";
import { OperationReader } from "../../graph/operationReader.js";
import { COMMON_OPERATIONS } from "./commonOperations.js";
import { explorerOperations } from "./explorerOperations.js";

/** Milliseconds for an operation: nobody waits for it. */
const TIME_ALLOWED = 60_000;

/**
 * Has Neo4j plan the common operations, so that their first reader does not wait for it: one after the other, as each plan
 * takes a processor. Ends early where it is told to, or where the database is away: whoever asks then waits once.
 */
export async function warmUp(schema: GraphQLSchema, reader: GraphReader, signal: AbortSignal): Promise<void> {
  for (const { document, variables } of [...COMMON_OPERATIONS, ...explorerOperations()]) {
    if (signal.aborted) return;
    const contextValue = { reader: new OperationReader(reader, { timeAllowed: TIME_ALLOWED }) };
    const { errors } = await execute({ schema, document, variableValues: variables, contextValue });
    if (errors) return;
  }
}
