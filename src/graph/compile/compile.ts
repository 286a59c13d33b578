import type { FieldNode, GraphQLObjectType } from "graphql";
import { LexigraphError } from "../../domain/errors.js";
import type { Catalog } from "./catalog.js";
import type { SelectionContext } from "./collectFields.js";
import { costOf } from "./cost.js";
import type { Cursors } from "./cursor.js";
import { Later, type VariableValues } from "./later.js";
import { nest, type Statement } from "./nest.js";
import { isRow, type WalkPlan } from "./plan.js";
import type { Reading } from "./reading.js";
import { SelectionPlanner } from "./selectionPlanner.js";

/** A root field as an operation asks for it: a part of GraphQLResolveInfo. */
export interface RootSelection extends SelectionContext {
  parentType: GraphQLObjectType;
  fieldName: string;
  fieldNodes: readonly FieldNode[];
}

/** A root field ready to run: its one statement, and how the answer is found in its single row. */
export interface Compiled {
  statement: Statement;
  /** What the statement was made of. */
  walk: WalkPlan;
  /** The values of what comes later. */
  later: VariableValues;
  /** How its answer is found in a row. */
  reading: Reading;
  /** Nodes that it may read at most. */
  cost: number;
}

/**
 * Compiles a root field with everything selected below it into one statement; `known` are values for its file beside the
 * field's arguments. Throws BAD_USER_INPUT where an argument
 * anywhere in it makes no sense, so that nothing runs.
 */
export function compileRootField(
  root: RootSelection,
  catalog: Catalog,
  cursors: Cursors,
  known: Readonly<Record<string, unknown>> = {},
): Compiled {
  const field = root.parentType.getFields()[root.fieldName];
  if (!field) throw new LexigraphError("INTERNAL", `${root.parentType.name} has no field ${root.fieldName}.`);
  const planner = new SelectionPlanner(root, catalog, cursors);
  const source = planner.planField(root.parentType, field, root.fieldNodes, known);
  const { walk } = source;
  const reading = { type: field.type, source };
  return { statement: nest(walk), walk, later: {}, reading, cost: costOf(walk) };
}

/** What was compiled with values that come later, for a request that brings them. Throws BAD_USER_INPUT as compiling does. */
export function withValues(compiled: Compiled, values: VariableValues): Compiled {
  const { text, parameters } = compiled.statement;
  return { ...compiled, statement: { text, parameters: fill(parameters, values) }, later: values };
}

/** Parameters with the values that come later in their places. Throws BAD_USER_INPUT where one makes no sense. */
export function fill({ p }: Statement["parameters"], values: VariableValues): Statement["parameters"] {
  const filled: Record<string, unknown> = {};
  for (const name in p) {
    const value = p[name];
    filled[name] = value instanceof Later ? value.of(values) : value;
  }
  return { p: filled };
}

/** The same for the parts of a statement that reads several levels. */
export function fillParts({ p }: Statement["parameters"], values: VariableValues): Statement["parameters"] {
  const parts = Object.entries(p).map(([part, own]) => [part, isRow(own) ? fill({ p: own }, values).p : own]);
  return { p: Object.fromEntries(parts) };
}
