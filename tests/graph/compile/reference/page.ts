import { badInput } from "./badInput.js";
import { compareKeys, type Key } from "./key.js";
import type { List, Row } from "./lists.js";

/** The arguments of a connection field, as graphql-js gives them. */
export type Arguments = Readonly<Record<string, unknown>>;

const MARK = "cursor:";

/** Which list, in which order, a cursor belongs to: `Term.definitions YEAR DESC`. */
function scopeOf(coordinate: string, order: string, direction: string): string {
  return `${coordinate} ${order} ${direction}`;
}

/** The order that the arguments ask for. */
function orderOf(list: List, { orderBy }: Arguments): { order: string; direction: string } {
  if (typeof orderBy !== "object" || orderBy === null) return list;
  return { order: String(Reflect.get(orderBy, "field")), direction: String(Reflect.get(orderBy, "direction")) };
}

/** The key in a cursor. Throws BAD_USER_INPUT where it is none, or of a list and order that it must not be of. */
function keyOf(cursor: unknown, isOfList: (scope: string) => boolean): Key | undefined {
  if (cursor === undefined || cursor === null) return undefined;
  if (typeof cursor !== "string" || !cursor.startsWith(MARK)) throw badInput("no cursor");
  const [scope, ...key]: unknown[] = JSON.parse(cursor.slice(MARK.length));
  if (typeof scope !== "string" || !isOfList(scope)) throw badInput("a cursor of another list");
  return key.map((part) => (typeof part === "number" ? part : String(part)));
}

/** Throws BAD_USER_INPUT where a page cannot be asked for so. */
export function checkPage(coordinate: string, list: List, args: Arguments): void {
  const { first, last, after, before } = args;
  if (isGiven(first) && isGiven(last)) throw badInput("first with last");
  for (const size of [first, last]) {
    if (isGiven(size) && !(Number(size) >= 1 && Number(size) <= 100)) throw badInput("a size outside 1 to 100");
  }
  const { order, direction } = orderOf(list, args);
  const scope = scopeOf(coordinate, order, direction);
  for (const cursor of [after, before]) keyOf(cursor, (found) => found === scope);
}

/** A page of rows by the Relay cursor specification, 4.4: cut by the cursors, then to `first` or `last`. */
export function pageOf(coordinate: string, list: List, all: readonly Row[], args: Arguments): object {
  const { order, direction } = orderOf(list, args);
  const sign = direction === "DESC" ? -1 : 1;
  const keyIn = (row: Row): Key => row.keys[order] ?? [];
  const compare = (one: Key, other: Key) => sign * compareKeys(one, other);
  const sorted = [...all].sort((one, other) => compare(keyIn(one), keyIn(other)));
  const after = keyOf(args.after, () => true);
  const before = keyOf(args.before, () => true);
  const isPast = (row: Row) => after !== undefined && compare(keyIn(row), after) <= 0;
  const isYetToCome = (row: Row) => before !== undefined && compare(keyIn(row), before) >= 0;
  const between = sorted.filter((row) => !isPast(row) && !isYetToCome(row));
  const page = isGiven(args.last)
    ? between.slice(-Number(args.last))
    : between.slice(0, isGiven(args.first) ? Number(args.first) : 10);
  const edges = page.map((row) => ({
    ...row.edge,
    cursor: MARK + JSON.stringify([scopeOf(coordinate, order, direction), ...keyIn(row)]),
    node: row.node,
  }));
  return {
    edges,
    nodes: page.map(({ node }) => node),
    totalCount: all.length,
    pageInfo: {
      hasPreviousPage: sorted.some(isPast) || between[0] !== page[0],
      hasNextPage: sorted.some(isYetToCome) || between.at(-1) !== page.at(-1),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
