import type { GraphQLObjectType, GraphQLOutputType } from "graphql";
import { newAnswer } from "./answer.js";
import type { Values } from "./rowForm.js";

/** From what is read of a node to what becomes of it. */
export type Read<T> = (values: Values) => T;

/** What answers are made of. */
export interface Output<T> {
  /** An object of a type, from how its fields are read. */
  object<V>(type: GraphQLObjectType, fields: readonly { responseKey: string; read: (from: V) => T }[]): (from: V) => T;
  /** A list, from how each of its items is read. */
  list<V>(item: (value: V) => T): (values: readonly V[]) => T;
  /** What is found as it is: a scalar of the declared type, an enum, a list of them. */
  value(type: GraphQLOutputType): (value: unknown) => T;
  /** Where an object of the declared type could be, and none is. */
  none(type: GraphQLOutputType): () => T;
}

/** What graphql-js executes an operation on: objects by response key, their values as they were read. */
export const ANSWERS: Output<unknown> = {
  object: (type, fields) => (from) => {
    const answer = newAnswer(type.name);
    for (const { responseKey, read } of fields) answer[responseKey] = read(from);
    return answer;
  },
  list: (item) => (values) => values.map((value) => item(value)),
  value: () => (value) => value ?? null,
  none: () => () => null,
};
