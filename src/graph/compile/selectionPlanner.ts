import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { codePointOrder } from "../../domain/codePointOrder.js";
import { LexigraphError } from "../../domain/errors.js";
import { newAnswer } from "./answer.js";
import type { Catalog } from "./catalog.js";
import { collectFields, type SelectionContext } from "./collectFields.js";
import { isConnection, planConnection } from "./connectionPlanner.js";
import type { Cursors } from "./cursor.js";
import type { Derivation } from "./derivation.js";
import { Later } from "./later.js";
import { type AbstractPlan, emptyObject, isRow, type ObjectPlan, rowsOf, type Shape, type WalkPlan } from "./plan.js";
import { storedProperties } from "./storedProperties.js";
import { chooseWalk } from "./walkChoice.js";
import { readConditions } from "./where.js";

type ReadField = { responseKey: string; read: Shape };

/**
 * Turns a selection into a plan of walks and, beside it, the shape that makes the answer from the rows. Fields are
 * taken in the order of their names, so that the same picture gives the same statement.
 */
export class SelectionPlanner {
  private number = 0;

  constructor(
    private readonly context: SelectionContext,
    private readonly catalog: Catalog,
    private readonly cursors: Cursors,
  ) {}

  /** The walk of one field and the shape of its answer. Throws BAD_USER_INPUT for arguments that make no sense. */
  planField(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    known: Readonly<Record<string, unknown>> = {},
  ): { walk: WalkPlan; shape: Shape } {
    const [node] = nodes;
    if (!node) throw new LexigraphError("INTERNAL", `No selection of ${parent.name}.${field.name}.`);
    const values = { ...argumentsOf(field, node, this.context.variableValues), ...known };
    const choice = chooseWalk(this.catalog.walks, `${parent.name}.${field.name}`, values);
    if (!choice) {
      throw new LexigraphError("INTERNAL", `${parent.name}.${field.name} has no file under cypher/read.`);
    }
    this.number += 1;
    const walk: WalkPlan = {
      file: choice.file,
      number: this.number,
      column: `${field.name}${this.number}`,
      values: choice.values,
      conditions: readConditions(this.catalog.conditions, field, values.where),
      yields: "one",
      target: emptyObject(),
    };
    const selectionSets = nodes.flatMap((found) => (found.selectionSet ? [found.selectionSet] : []));
    const named = getNamedType(field.type);
    if (isConnection(named)) {
      const shape = planConnection({
        type: named,
        walk,
        values,
        selectionSets,
        context: this.context,
        cursors: this.cursors,
        storedOf: (type) => storedProperties(type, this.catalog),
        planTarget: (type, sets, target) => this.planTarget(type, sets, target),
        planRead: (type, inner, found, object) => this.planRead(type, inner, found, object),
      });
      return { walk, shape };
    }
    if (isLeafType(named)) {
      walk.yields = "value";
      return { walk, shape: (row) => row[walk.column] ?? null };
    }
    walk.target = isAbstractType(named)
      ? { branches: [] }
      : { ...emptyObject(), properties: new Set(walk.file.always) };
    const item = this.planTarget(field.type, selectionSets, walk.target);
    return { walk, shape: this.shapeOutcome(walk, field.type, item) };
  }

  private shapeOutcome(walk: WalkPlan, type: GraphQLOutputType, item: Shape): Shape {
    const { column } = walk;
    const nullable = getNullableType(type);
    if (!isListType(nullable)) {
      return (row) => {
        const value = row[column];
        return isRow(value) ? item(value) : null;
      };
    }
    walk.yields = "list";
    const asked = walk.file.gaps === undefined ? undefined : walk.values.get(walk.file.gaps);
    if (!Array.isArray(asked)) return (row) => rowsOf(row[column]).map(item);
    return (row) => {
      const found = new Map(rowsOf(row[column]).map((entry) => [entry.place, entry.item]));
      return asked.map((_, place) => {
        const value = found.get(place);
        return isRow(value) ? item(value) : null;
      });
    };
  }

  /** Adds to a target what some selections of it need; called twice where `nodes` and `edges` both ask. */
  private planTarget(
    type: GraphQLOutputType,
    selectionSets: readonly SelectionSetNode[],
    target: ObjectPlan | AbstractPlan,
  ): Shape {
    const named = getNamedType(type);
    if (isObjectType(named) && !("branches" in target)) return this.planObject(named, selectionSets, target);
    if (!isAbstractType(named) || !("branches" in target)) {
      throw new LexigraphError("INTERNAL", `${named.name} cannot be walked to.`);
    }
    const shapes = new Map<unknown, Shape>();
    for (const possible of this.context.schema.getPossibleTypes(named)) {
      let branch = target.branches.find((known) => known.type === possible.name);
      if (!branch) {
        branch = { type: possible.name, object: emptyObject() };
        target.branches.push(branch);
      }
      shapes.set(possible.name, this.planObject(possible, selectionSets, branch.object));
    }
    return (row) => shapes.get(row.type)?.(row) ?? null;
  }

  private planObject(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[], object: ObjectPlan): Shape {
    object.stored = storedProperties(type, this.catalog);
    const selected = [...collectFields(this.context, type, selectionSets)];
    const byName = selected.toSorted(([, [a]], [, [b]]) => codePointOrder(a?.name.value ?? "", b?.name.value ?? ""));
    const reads: ReadField[] = [];
    for (const [responseKey, nodes] of byName) {
      const name = nodes[0]?.name.value ?? "";
      if (name === "__typename") {
        reads.push({ responseKey, read: () => type.name });
        continue;
      }
      const field = type.getFields()[name];
      if (field) reads.push({ responseKey, read: this.planRead(type, field, nodes, object) });
      else {
        // Only a derivation's needs name what the schema does not show: a property of the node.
        object.properties.add(name);
        reads.push({ responseKey, read: (row) => row[name] ?? null });
      }
    }
    return (row) => {
      const answer = newAnswer(type.name);
      for (const { responseKey, read } of reads) answer[responseKey] = read(row);
      return answer;
    };
  }

  private planRead(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    object: ObjectPlan,
  ): Shape {
    const derivation = this.catalog.derivations.get(`${type.name}.${field.name}`);
    if (derivation) return this.planDerived(type, field, nodes, object, derivation);
    if (isLeafType(getNamedType(field.type)) && !this.catalog.walks.has(`${type.name}.${field.name}`)) {
      object.properties.add(field.name);
      return (row) => row[field.name] ?? null;
    }
    const { walk, shape } = this.planField(type, field, nodes);
    object.walks.push(walk);
    return shape;
  }

  /** A field made from others: they are read along, under their own names, and never shown. */
  private planDerived(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    object: ObjectPlan,
    derivation: Derivation,
  ): Shape {
    const values = nodes[0] ? getArgumentValues(field, nodes[0], this.context.variableValues) : {};
    if (Object.values(values).some((value) => value instanceof Later)) {
      throw new LexigraphError("INTERNAL", `${type.name}.${field.name} is made for one request.`);
    }
    const parts = this.planObject(type, [derivation.needs], object);
    return (row) => {
      const made = parts(row);
      return isRow(made) ? derivation.make(made, values) : null;
    };
  }
}

/** The arguments of a field; where `last` is given, `first` is not taken from its default. */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variableValues: SelectionContext["variableValues"],
): Record<string, unknown> {
  const { first, ...values } = getArgumentValues(field, node, variableValues);
  const isGiven = node.arguments?.some(({ name }) => name.value === "first");
  const hasLast = values.last !== undefined && values.last !== null;
  return first === undefined || (hasLast && !isGiven) ? values : { ...values, first };
}
