import type { GraphQLResolveInfo } from "graphql";
import { LexigraphError } from "../../domain/errors.js";
import type { Catalog } from "./catalog.js";
import type { Cursors } from "./cursor.js";
import { nest, type Statement } from "./nest.js";
import type { Shape } from "./plan.js";
import { SelectionPlanner } from "./selectionPlanner.js";

/** A root field ready to run: its one statement, and how its single row becomes the answer. */
export interface Compiled {
  statement: Statement;
  shape: Shape;
}

/**
 * Compiles a root field with everything selected below it into one statement; `known` are values for its file beside the
 * field's arguments. Throws BAD_USER_INPUT where an argument
 * anywhere in it makes no sense, so that nothing runs.
 */
export function compileRootField(
  info: GraphQLResolveInfo,
  catalog: Catalog,
  cursors: Cursors,
  known: Readonly<Record<string, unknown>> = {},
): Compiled {
  const field = info.parentType.getFields()[info.fieldName];
  if (!field) throw new LexigraphError("INTERNAL", `${info.parentType.name} has no field ${info.fieldName}.`);
  const planner = new SelectionPlanner(info, catalog, cursors);
  const { walk, shape } = planner.planField(info.parentType, field, info.fieldNodes, known);
  return { statement: nest(walk), shape };
}
