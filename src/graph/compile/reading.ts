import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNullableType,
  isListType,
  TypeNameMetaFieldDef,
} from "graphql";
import { LexigraphError } from "../../domain/errors.js";
import type { ObjectPlan, PagePlan, Row, WalkPlan } from "./plan.js";

/** What a selection asks of one object, as data; how rows become an answer of it is interpret.ts's affair. */
export interface ObjectReading {
  type: GraphQLObjectType;
  /** What is read of it, once all of the selection is planned. */
  plan: ObjectPlan;
  /** In the order of the answer. */
  fields: FieldReading[];
}

/** Of which declared type something in an answer is, and where it is found. */
export interface Reading<S = Source> {
  type: GraphQLOutputType;
  source: S;
}

/** A field of an answer, under its key. */
export interface FieldReading<S = Source> extends Reading<S> {
  responseKey: string;
}

/** `__typename`, which is known before anything is read. */
export interface TypeName {
  is: "type name";
  name: string;
}

/** A walk to nodes whose type only the graph knows. */
export interface AbstractReading {
  byType: ReadonlyMap<string, ObjectReading>;
}

export type NodeReading = ObjectReading | AbstractReading;

/** Where a field of an object is found. */
export type Source =
  | TypeName
  | { is: "property"; name: string }
  | { is: "derived"; parts: ObjectReading; make(parts: Row): unknown }
  | { is: "walk"; walk: WalkPlan; found: FoundReading };

/** What a walk comes to; a list may have a place for each key that was asked for. */
export type FoundReading =
  | { is: "value" }
  | { is: "one"; node: NodeReading }
  | { is: "list"; node: NodeReading; asked?: readonly unknown[] }
  | { is: "page"; page: PagePlan; type: GraphQLObjectType; parts: FieldReading<Part>[] };

/** Where a field of a connection is found. */
export type Part =
  | TypeName
  | { is: "total" }
  | { is: "nodes"; node: NodeReading }
  | { is: "edges"; type: GraphQLObjectType; fields: FieldReading<EdgePart>[] }
  | { is: "page info"; type: GraphQLObjectType; fields: FieldReading<InfoPart>[] };

/** Where a field of an edge is found: among what the walk tells beside its node, or at the node. */
export type EdgePart =
  | TypeName
  | { is: "cursor"; encode(key: string): string }
  | { is: "node"; node: NodeReading }
  | { is: "beside"; source: Source };

/** Where a field of PageInfo is found. */
export type InfoPart =
  | TypeName
  | { is: "known"; name: "hasNextPage" | "hasPreviousPage" }
  | { is: "end"; end: 0 | -1; encode(key: string): string };

/** The reading of `__typename` on a type. */
export function readTypeName({ name }: GraphQLObjectType): Reading<TypeName> {
  return { type: TypeNameMetaFieldDef.type, source: { is: "type name", name } };
}

export function isAbstractReading(node: NodeReading): node is AbstractReading {
  return "byType" in node;
}

/** The declared type of a list's items. Throws INTERNAL where it is of no list. */
export function itemOf(type: GraphQLOutputType): GraphQLOutputType {
  const list = getNullableType(type);
  if (isListType(list)) return list.ofType;
  throw new LexigraphError("INTERNAL", `${type} is no list.`);
}
