import type { GraphQLSchema } from "graphql";
import type { Compiled } from "../../graph/compile/compile.js";
import type { GraphReader } from "../../graph/graphReader.js";
import { PreparedOperation } from "../../graph/prepare/preparedOperation.js";
import { COMMON_OPERATIONS, type CommonOperation } from "./commonOperations.js";
import { everyWalk, type IsWalk } from "./everyWalk.js";
import { explorerOperations } from "./explorerOperations.js";

/**
 * Has Neo4j plan the common operations, and then every step from which others are put together level by level, so that
 * their first reader does not wait for it: one after the other, as each plan takes a processor. Ends early where it is told
 * to, or where the database is away: whoever asks then waits once.
 */
export async function warmUp(schema: GraphQLSchema, reader: GraphReader, signal: AbortSignal): Promise<void> {
  const common: Compiled[] = [];
  try {
    for (const root of commonRoots(schema, reader)) {
      common.push(root);
      await reader.plan(root, signal);
    }
    await reader.planLevels([...everyLevel(schema, reader), ...common], signal);
  } catch {
    // The database is away, or the server closes: nobody waits for this.
  }
}

/** The root fields of all that is asked first and most, each operation compiled when it is come to. */
export function* commonRoots(schema: GraphQLSchema, reader: GraphReader): Generator<Compiled> {
  for (const operation of [...COMMON_OPERATIONS, ...explorerOperations()]) yield* rootsOf(schema, reader, operation);
}

/** Root fields below which every walk stands. */
export function everyLevel(schema: GraphQLSchema, reader: GraphReader): Compiled[] {
  const isWalk: IsWalk = (parentType, fieldName) => reader.canRead({ parentType, fieldName });
  return rootsOf(schema, reader, { document: everyWalk(schema, isWalk), variables: {} });
}

function rootsOf(schema: GraphQLSchema, reader: GraphReader, { document, variables }: CommonOperation): Compiled[] {
  const preparing = { schema, reader, isPublic: () => true };
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== "OperationDefinition") return [];
    const prepared = new PreparedOperation(preparing, definition, document).prepare(variables);
    return [...(prepared?.roots().values() ?? [])];
  });
}
