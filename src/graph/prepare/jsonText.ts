import { type GraphQLLeafType, type GraphQLOutputType, isLeafType, isListType, isNonNullType } from "graphql";
import type { Output } from "../compile/output.js";
import { PLAIN_SCALARS } from "./plainScalars.js";

type Write = (value: unknown) => string;

/** Something in an answer is not simply there: a null where none may be, a value of another type, one that comes later. */
export class Unwritten extends Error {}

/** Answers as JSON. Each part throws Unwritten for what graphql-js may see as an error. */
export const JSON_TEXT: Output<string> = {
  object(_type, fields) {
    const parts = fields.map(({ responseKey, read }, i) => ({
      start: `${i === 0 ? "{" : ","}${JSON.stringify(responseKey)}:`,
      read,
    }));
    if (parts.length === 0) return () => "{}";
    return (from) => {
      let text = "";
      for (const { start, read } of parts) text += start + read(from);
      return `${text}}`;
    };
  },
  list: (item) => (values) => {
    let text = "";
    for (const value of values) text += text === "" ? item(value) : `,${item(value)}`;
    return `[${text}]`;
  },
  value: writerOfType,
  none: (type) => (isNonNullType(type) ? refuse : () => "null"),
};

function writerOfType(type: GraphQLOutputType): Write {
  if (isNonNullType(type)) return writerOfPresent(type.ofType);
  const write = writerOfPresent(type);
  return (value) => (value === null || value === undefined ? "null" : write(value));
}

/** Writes what may not be null here. */
function writerOfPresent(type: GraphQLOutputType): Write {
  if (isLeafType(type)) return writerOfLeaf(type);
  if (!isListType(type)) return refuse;
  const list = JSON_TEXT.list(writerOfType(type.ofType));
  return (value) => (Array.isArray(value) ? list(value) : refuse());
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

/** What needs no escape: printable ASCII but quotation mark and backslash. */
const UNESCAPED = /^[ !#-[\]-~]*$/;

/** To look through a text takes less than JSON.stringify does, which goes on one letter at a time. */
function quoted(text: string): string {
  return UNESCAPED.test(text) ? `"${text}"` : JSON.stringify(text);
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
