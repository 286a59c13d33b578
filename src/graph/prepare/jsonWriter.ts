import {
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { type Answer, TYPE_NAME } from "../compile/answer.js";
import { collectFields, type SelectionContext } from "../compile/collectFields.js";
import { isRow } from "../compile/plan.js";
import { PLAIN_SCALARS } from "./plainScalars.js";

/** Writes an answer as JSON. Throws Unwritten where graphql-js has to decide what becomes of it. */
export type Write = (answer: unknown) => string;

/** Something in an answer is not simply there: a null where none may be, a value of another type, one that comes later. */
export class Unwritten extends Error {}

/**
 * The JSON of a selection, from answers that are keyed by response key, as graphql-js would execute and JSON.stringify
 * write it (GraphQL specification, 6.4.3 Value Completion). What is not a plain value is left to graphql-js, so that there
 * is one place where errors are made.
 */
export function writerOf(
  context: SelectionContext,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Write {
  const fields = [...collectFields(context, type, selectionSets)].map(([responseKey, nodes], i) => ({
    responseKey,
    start: `${i === 0 ? "{" : ","}${JSON.stringify(responseKey)}:`,
    write: writerOfField(context, type, nodes),
  }));
  if (fields.length === 0) return () => "{}";
  return (answer) => {
    const object = answer as Answer;
    let text = "";
    for (const { responseKey, start, write } of fields) text += start + write(object[responseKey]);
    return `${text}}`;
  };
}

function writerOfField(context: SelectionContext, type: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
  const name = nodes[0]?.name.value ?? "";
  if (name === "__typename") return () => JSON.stringify(type.name);
  const field = type.getFields()[name];
  if (!field) return refuse;
  const selectionSets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  return writerOfType(context, field.type, selectionSets);
}

function writerOfType(context: SelectionContext, type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Write {
  if (isNonNullType(type)) return writerOfPresent(context, type.ofType, sets);
  const write = writerOfPresent(context, type, sets);
  return (value) => (value === null || value === undefined ? "null" : write(value));
}

/** Writes what may not be null here. */
function writerOfPresent(context: SelectionContext, type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Write {
  if (isListType(type)) return writerOfList(writerOfType(context, type.ofType, sets));
  if (isLeafType(type)) return writerOfLeaf(type);
  const writers = new Map<string | undefined, Write>();
  return (value) => {
    if (!isRow(value)) throw new Unwritten();
    const name = (value as Answer)[TYPE_NAME];
    let write = writers.get(name);
    if (!write) {
      write = writerOf(context, objectType(context, type, name), sets);
      writers.set(name, write);
    }
    return write(value);
  };
}

/** The type of an object, where it is one that a field of a type may hold. */
function objectType({ schema }: SelectionContext, type: GraphQLOutputType, name = ""): GraphQLObjectType {
  const actual = schema.getType(name);
  if (!isObjectType(actual)) throw new Unwritten();
  if (actual === type || (isAbstractType(type) && schema.isSubType(type, actual))) return actual;
  throw new Unwritten();
}

function writerOfList(write: Write): Write {
  return (value) => {
    if (!Array.isArray(value)) throw new Unwritten();
    let text = "[";
    for (let i = 0; i < value.length; i += 1) text += i === 0 ? write(value[i]) : `,${write(value[i])}`;
    return `${text}]`;
  };
}

function writerOfLeaf(type: GraphQLLeafType): Write {
  const isPlain = PLAIN_SCALARS.get(type);
  const write = (value: unknown) => {
    const written = JSON.stringify(serialized(type, value));
    return written === undefined || written === "null" ? refuse() : written;
  };
  if (!isPlain) return write;
  // What is a text is plain where texts are: most values are told by their kind alone.
  if (isPlain("")) return (value) => (typeof value === "string" ? quoted(value) : write(value));
  return (value) => (isPlain(value) ? String(value) : write(value));
}

/** Short texts are looked through as fast as a call of JSON.stringify begins. */
const SHORT = 40;
const UNESCAPED = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  return text.length <= SHORT && UNESCAPED.test(text) ? `"${text}"` : JSON.stringify(text);
}

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  try {
    return type.serialize(value);
  } catch {
    return refuse();
  }
}

function refuse(): never {
  throw new Unwritten();
}
