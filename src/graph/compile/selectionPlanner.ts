import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
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
import type { Catalog } from "./catalog.js";
import { collectFields, type SelectionContext, setsOf } from "./collectFields.js";
import { isConnection, planConnection } from "./connectionPlanner.js";
import type { Cursors } from "./cursor.js";
import type { Derivation } from "./derivation.js";
import { Later } from "./later.js";
import { type AbstractPlan, emptyObject, type ObjectPlan, type WalkPlan } from "./plan.js";
import {
  type FieldReading,
  type NodeReading,
  type ObjectReading,
  type Reading,
  readTypeName,
  type Source,
} from "./reading.js";
import { storedProperties } from "./storedProperties.js";
import { chooseWalk } from "./walkChoice.js";
import { readConditions } from "./where.js";

type WalkSource = Extract<Source, { is: "walk" }>;
type Selection = readonly [responseKey: string, nodes: readonly FieldNode[]];

/**
 * Turns a selection into a plan of walks and, beside it, the reading that finds the answer in the rows. Fields are planned
 * in the order of their names, so that the same picture gives the same statement.
 */
export class SelectionPlanner {
  private number = 0;

  constructor(
    private readonly context: SelectionContext,
    private readonly catalog: Catalog,
    private readonly cursors: Cursors,
  ) {}

  /** The walk of one field and how its answer is found. Throws BAD_USER_INPUT for arguments that make no sense. */
  planField(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    known: Readonly<Record<string, unknown>> = {},
  ): WalkSource {
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
    const selectionSets = setsOf(nodes);
    const named = getNamedType(field.type);
    if (isConnection(named)) {
      const found = planConnection({
        type: named,
        walk,
        values,
        selectionSets,
        context: this.context,
        cursors: this.cursors,
        storedOf: (type) => storedProperties(type, this.catalog),
        planTarget: (type, sets, target) => this.planTarget(type, sets, target),
        planSource: (type, inner, selected, object) => this.planSource(type, inner, selected, object),
      });
      return { is: "walk", walk, found };
    }
    if (isLeafType(named)) {
      walk.yields = "value";
      return { is: "walk", walk, found: { is: "value" } };
    }
    walk.target = isAbstractType(named)
      ? { branches: [] }
      : { ...emptyObject(), properties: new Set(walk.file.always) };
    const read = this.planTarget(field.type, selectionSets, walk.target);
    if (!isListType(getNullableType(field.type))) return { is: "walk", walk, found: { is: "one", node: read } };
    walk.yields = "list";
    const asked = walk.file.gaps === undefined ? undefined : walk.values.get(walk.file.gaps);
    return { is: "walk", walk, found: { is: "list", node: read, ...(Array.isArray(asked) && { asked }) } };
  }

  /** Adds to a target what some selections of it need; called twice where `nodes` and `edges` both ask. */
  private planTarget(
    type: GraphQLOutputType,
    selectionSets: readonly SelectionSetNode[],
    target: ObjectPlan | AbstractPlan,
  ): NodeReading {
    const named = getNamedType(type);
    if (isObjectType(named) && !("branches" in target)) return this.planObject(named, selectionSets, target);
    if (!isAbstractType(named) || !("branches" in target)) {
      throw new LexigraphError("INTERNAL", `${named.name} cannot be walked to.`);
    }
    const byType = new Map<string, ObjectReading>();
    for (const possible of this.context.schema.getPossibleTypes(named)) {
      let branch = target.branches.find((known) => known.type === possible.name);
      if (!branch) {
        branch = { type: possible.name, object: emptyObject() };
        target.branches.push(branch);
      }
      byType.set(possible.name, this.planObject(possible, selectionSets, branch.object));
    }
    return { byType };
  }

  private planObject(
    type: GraphQLObjectType,
    selectionSets: readonly SelectionSetNode[],
    plan: ObjectPlan,
  ): ObjectReading {
    plan.stored = storedProperties(type, this.catalog);
    const selected = [...collectFields(this.context, type, selectionSets)];
    const planned = new Map<string, FieldReading>();
    for (const [responseKey, nodes] of selected.toSorted(byName)) {
      planned.set(responseKey, { responseKey, ...this.planSelected(type, nodes, plan) });
    }
    return { type, plan, fields: selected.flatMap(([responseKey]) => planned.get(responseKey) ?? []) };
  }

  private planSelected(type: GraphQLObjectType, nodes: readonly FieldNode[], object: ObjectPlan): Reading {
    const name = nodes[0]?.name.value ?? "";
    if (name === "__typename") return readTypeName(type);
    const field = type.getFields()[name];
    if (field) return { type: field.type, source: this.planSource(type, field, nodes, object) };
    // Only a derivation's needs name what the schema does not show: a property of the node.
    object.properties.add(name);
    return { type: GraphQLString, source: { is: "property", name } };
  }

  private planSource(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    object: ObjectPlan,
  ): Source {
    const derivation = this.catalog.derivations.get(`${type.name}.${field.name}`);
    if (derivation) return this.planDerived(type, field, nodes, object, derivation);
    if (isLeafType(getNamedType(field.type)) && !this.catalog.walks.has(`${type.name}.${field.name}`)) {
      object.properties.add(field.name);
      return { is: "property", name: field.name };
    }
    const source = this.planField(type, field, nodes);
    object.walks.push(source.walk);
    return source;
  }

  /** A field made from others: they are read along, under their own names, and never shown. */
  private planDerived(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    object: ObjectPlan,
    derivation: Derivation,
  ): Source {
    const values = nodes[0] ? getArgumentValues(field, nodes[0], this.context.variableValues) : {};
    if (Object.values(values).some((value) => value instanceof Later)) {
      throw new LexigraphError("INTERNAL", `${type.name}.${field.name} is made for one request.`);
    }
    const parts = this.planObject(type, [derivation.needs], object);
    return { is: "derived", parts, make: (made) => derivation.make(made, values) };
  }
}

function byName([, [left]]: Selection, [, [right]]: Selection): number {
  return codePointOrder(left?.name.value ?? "", right?.name.value ?? "");
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
