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
import { newAnswer } from "./answer.js";
import { collectFields, type SelectionContext } from "./collectFields.js";
import type { Cursors } from "./cursor.js";
import { type FetchedPage, fetcherOf, nodeOf, readPageInfo } from "./fetchedPage.js";
import { readPage } from "./page.js";
import {
  type AbstractPlan,
  emptyObject,
  isRow,
  type ObjectPlan,
  type PagePlan,
  type Shape,
  type WalkPlan,
} from "./plan.js";

/** What planning a connection needs of the planner that calls it. */
export interface ConnectionRequest {
  type: GraphQLObjectType;
  walk: WalkPlan;
  values: Readonly<Record<string, unknown>>;
  selectionSets: readonly SelectionSetNode[];
  context: SelectionContext;
  cursors: Cursors;
  storedOf(type: GraphQLObjectType): ReadonlySet<string>;
  planTarget(type: GraphQLOutputType, sets: readonly SelectionSetNode[], target: ObjectPlan | AbstractPlan): Shape;
  planRead(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    object: ObjectPlan,
  ): Shape;
}

type Part = (page: FetchedPage) => unknown;

/** Whether a type is a connection of the Relay cursor specification. */
export function isConnection(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && type.name.endsWith("Connection") && "pageInfo" in type.getFields();
}

/** Adds a page to a walk, for exactly what the selection asks of the connection, and gives the shape of its answer. */
export function planConnection(request: ConnectionRequest): Shape {
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
  const fields = [...collectFields(context, type, request.selectionSets)];
  const parts = fields.map(([responseKey, nodes]) => ({ responseKey, part: planPart(request, page, nodes) }));
  page.edition ||= page.cursors && walk.file.edition !== undefined;
  const fetchPage = fetcherOf(walk.column, page);
  return (row) => {
    const fetched = fetchPage(row);
    const answer = newAnswer(type.name);
    for (const { responseKey, part } of parts) answer[responseKey] = part(fetched);
    return answer;
  };
}

function planPart(request: ConnectionRequest, page: PagePlan, nodes: readonly FieldNode[]): Part {
  const name = nodes[0]?.name.value ?? "";
  const sets = nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
  switch (name) {
    case "__typename":
      return () => request.type.name;
    case "totalCount":
      page.total = true;
      return (fetched) => fetched.totalCount;
    case "pageInfo":
      return planPageInfo(request, page, sets);
    case "nodes": {
      page.rows = true;
      const item = request.planTarget(fieldOf(request.type, name).type, sets, request.walk.target);
      return (fetched) => fetched.rows.map((row) => item(nodeOf(row, page)));
    }
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
  const parts: { responseKey: string; read: Shape }[] = [];
  for (const [responseKey, nodes] of collectFields(request.context, type, sets)) {
    parts.push({ responseKey, read: planEdgeField(request, page, type, nodes) });
  }
  return (fetched) =>
    fetched.rows.map((row) => {
      const answer = newAnswer(type.name);
      for (const { responseKey, read } of parts) answer[responseKey] = read(row);
      return answer;
    });
}

function planEdgeField(
  request: ConnectionRequest,
  page: PagePlan,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Shape {
  const name = nodes[0]?.name.value ?? "";
  if (name === "__typename") return () => type.name;
  if (name === "cursor") {
    page.cursors = true;
    const list = page.list();
    return (row) => request.cursors.encode(list, String(row.key));
  }
  if (name === "node") {
    const sets = nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
    const item = request.planTarget(fieldOf(type, name).type, sets, request.walk.target);
    return (row) => item(nodeOf(row, page));
  }
  page.edge ??= { ...emptyObject(), stored: request.storedOf(type) };
  const read = request.planRead(type, fieldOf(type, name), nodes, page.edge);
  return (row) => (isRow(row.edge) ? read(row.edge) : null);
}

function planPageInfo(request: ConnectionRequest, page: PagePlan, sets: readonly SelectionSetNode[]): Part {
  const type = getNamedType(fieldOf(request.type, "pageInfo").type);
  if (!isObjectType(type)) throw new LexigraphError("INTERNAL", "PageInfo is an object type.");
  const wanted = [...collectFields(request.context, type, sets)].map(([responseKey, nodes]) => ({
    responseKey,
    name: nodes[0]?.name.value ?? "",
  }));
  for (const { name } of wanted) askFor(page, name);
  const list = wanted.some(({ name }) => isCursor(name)) ? page.list() : "";
  return (fetched) => {
    const answer = newAnswer(type.name);
    for (const { responseKey, name } of wanted) {
      answer[responseKey] = readPageInfo(fetched, name, (key) => request.cursors.encode(list, key));
    }
    return answer;
  };
}

/** Notes what a field of PageInfo needs: the row past the page, a look behind its start, or the keys of its rows. */
function askFor(page: PagePlan, name: string): void {
  const onward = page.backward ? "hasPreviousPage" : "hasNextPage";
  const back = page.backward ? "hasNextPage" : "hasPreviousPage";
  if (isCursor(name)) {
    page.rows = true;
    page.cursors = true;
  } else if (name === onward) {
    page.rows = true;
    page.overflow = true;
    page.beyond = page.editions.size === 0 && (page.backward ? page.after : page.before) !== undefined;
  } else if (name === back) {
    page.behind = page.editions.size === 0 && (page.backward ? page.before : page.after) !== undefined;
  }
}

function isCursor(name: string): boolean {
  return name === "startCursor" || name === "endCursor";
}

function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  const field = type.getFields()[name];
  if (!field) throw new LexigraphError("INTERNAL", `${type.name} has no field ${name}.`);
  return field;
}
