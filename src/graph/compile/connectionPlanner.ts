import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { LexigraphError } from "../../domain/errors.js";
import { collectFields, type SelectionContext, setsOf } from "./collectFields.js";
import type { Cursors } from "./cursor.js";
import { readPage } from "./page.js";
import { type AbstractPlan, emptyObject, type ObjectPlan, type PagePlan, type WalkPlan } from "./plan.js";
import {
  type EdgePart,
  type FieldReading,
  type FoundReading,
  type InfoPart,
  type NodeReading,
  type Part,
  readTypeName,
  type Source,
  type TypeName,
} from "./reading.js";

/** What planning a connection needs of the planner that calls it. */
export interface ConnectionRequest {
  type: GraphQLObjectType;
  walk: WalkPlan;
  values: Readonly<Record<string, unknown>>;
  selectionSets: readonly SelectionSetNode[];
  context: SelectionContext;
  cursors: Cursors;
  storedOf(type: GraphQLObjectType): ReadonlySet<string>;
  planTarget(
    type: GraphQLOutputType,
    sets: readonly SelectionSetNode[],
    target: ObjectPlan | AbstractPlan,
  ): NodeReading;
  planSource(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    object: ObjectPlan,
  ): Source;
}

type PageReading = Extract<FoundReading, { is: "page" }>;

/** Whether a type is a connection of the Relay cursor specification. */
export function isConnection(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && type.name.endsWith("Connection") && "pageInfo" in type.getFields();
}

/** Adds a page to a walk, for exactly what the selection asks of the connection, and gives how its answer is found. */
export function planConnection(request: ConnectionRequest): PageReading {
  const { walk, context, type } = request;
  const asked = readPage(walk.file, request.values, request.cursors);
  const page: PagePlan = {
    ...asked,
    rows: false,
    cursors: false,
    edition: asked.editions.size > 0,
    overflow: false,
    behind: false,
    beyond: false,
    total: false,
  };
  walk.yields = "page";
  walk.page = page;
  walk.target = isAbstractType(getNamedType(fieldOf(type, "nodes").type)) ? { branches: [] } : emptyObject();
  const parts = planEach(context, type, request.selectionSets, (name, nodes) => planPart(request, page, name, nodes));
  page.edition ||= page.cursors && walk.file.edition !== undefined;
  return { is: "page", page, type, parts };
}

/** Plans the fields that some selections ask of a type, `__typename` among them, in their order. */
function planEach<S>(
  context: SelectionContext,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  plan: (name: string, nodes: readonly FieldNode[]) => S,
): FieldReading<S | TypeName>[] {
  return [...collectFields(context, type, sets)].map(([responseKey, nodes]) => {
    const name = nodes[0]?.name.value ?? "";
    if (name === "__typename") return { responseKey, ...readTypeName(type) };
    return { responseKey, type: fieldOf(type, name).type, source: plan(name, nodes) };
  });
}

function planPart(request: ConnectionRequest, page: PagePlan, name: string, nodes: readonly FieldNode[]): Part {
  const sets = setsOf(nodes);
  switch (name) {
    case "totalCount":
      page.total = true;
      return { is: "total" };
    case "pageInfo":
      return planPageInfo(request, page, sets);
    case "nodes":
      page.rows = true;
      return { is: "nodes", node: request.planTarget(fieldOf(request.type, name).type, sets, request.walk.target) };
    case "edges":
      page.rows = true;
      return planEdges(request, page, sets);
    default:
      throw new LexigraphError("INTERNAL", `A connection has no field ${name}.`);
  }
}

function planEdges(request: ConnectionRequest, page: PagePlan, sets: readonly SelectionSetNode[]): Part {
  const type = getNamedType(fieldOf(request.type, "edges").type);
  if (!isObjectType(type)) throw new LexigraphError("INTERNAL", `${request.type.name} needs edges of an object type.`);
  const fields = planEach(request.context, type, sets, (name, nodes) => planEdgePart(request, page, type, name, nodes));
  return { is: "edges", type, fields };
}

function planEdgePart(
  request: ConnectionRequest,
  page: PagePlan,
  type: GraphQLObjectType,
  name: string,
  nodes: readonly FieldNode[],
): EdgePart {
  if (name === "cursor") {
    page.cursors = true;
    return { is: "cursor", encode: encoderOf(request, page) };
  }
  const field = fieldOf(type, name);
  if (name === "node") {
    return { is: "node", node: request.planTarget(field.type, setsOf(nodes), request.walk.target) };
  }
  page.edge ??= { ...emptyObject(), stored: request.storedOf(type) };
  return { is: "beside", source: request.planSource(type, field, nodes, page.edge) };
}

function planPageInfo(request: ConnectionRequest, page: PagePlan, sets: readonly SelectionSetNode[]): Part {
  const type = getNamedType(fieldOf(request.type, "pageInfo").type);
  if (!isObjectType(type)) throw new LexigraphError("INTERNAL", "PageInfo is an object type.");
  return {
    is: "page info",
    type,
    fields: planEach(request.context, type, sets, (name) => planInfo(request, page, name)),
  };
}

/** Notes what a field of PageInfo needs: the row past the page, a look behind its start, or the keys of its rows. */
function planInfo(request: ConnectionRequest, page: PagePlan, name: string): InfoPart {
  switch (name) {
    case "startCursor":
    case "endCursor":
      page.rows = true;
      page.cursors = true;
      return { is: "end", end: name === "startCursor" ? 0 : -1, encode: encoderOf(request, page) };
    case "hasNextPage":
    case "hasPreviousPage":
      if ((name === "hasNextPage") === page.backward) {
        page.behind = page.editions.size === 0 && (page.backward ? page.before : page.after) !== undefined;
      } else {
        page.rows = true;
        page.overflow = true;
        page.beyond = page.editions.size === 0 && (page.backward ? page.after : page.before) !== undefined;
      }
      return { is: "known", name };
    default:
      throw new LexigraphError("INTERNAL", `PageInfo has no field ${name}.`);
  }
}

function encoderOf({ cursors }: ConnectionRequest, page: PagePlan): (key: string) => string {
  const list = page.list();
  return (key) => cursors.encode(list, key);
}

function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  const field = type.getFields()[name];
  if (!field) throw new LexigraphError("INTERNAL", `${type.name} has no field ${name}.`);
  return field;
}
