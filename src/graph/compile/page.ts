import { badInput } from "../../domain/badInput.js";
import { LexigraphError } from "../../domain/errors.js";
import type { Cursors } from "./cursor.js";
import { splitEdition } from "./edition.js";
import { isGiven } from "./isGiven.js";
import { DEFAULT_SIZE, readSize } from "./pageSize.js";
import type { WalkFile } from "./walkFile.js";

/** Which rows of an ordered list are asked for: a run after and before some sort keys, taken from one end. */
export interface Page {
  /** Name of the list and its order, the scope of its cursors. Throws where an argument in it comes later. */
  list(): string;
  /** The name of the order among the file's keys. */
  order: string;
  direction: "ASC" | "DESC";
  size: number;
  /** Taken from the end of the list (`last`). */
  backward: boolean;
  after?: string;
  before?: string;
  /** The edition of the list that each cursor given is of, by argument; empty where a list has no editions. */
  editions: ReadonlyMap<string, string>;
}

/**
 * The page that a connection's arguments ask for (Relay cursor specification, 4.4 Pagination algorithm).
 * Throws BAD_USER_INPUT, naming the argument, for `first` with `last`, a size outside 1 to 100 and a foreign cursor.
 */
export function readPage(file: WalkFile, values: Readonly<Record<string, unknown>>, cursors: Cursors): Page {
  const { first, last, after, before, orderBy, ...others } = values;
  if (isGiven(first) && isGiven(last)) {
    throw badInput(`Ask for "first" or for "last", not for both.`);
  }
  const order = readOrder(file, orderBy);
  // What is ranked is another list for other arguments: the same key stands elsewhere in it.
  const list = () => `${file.name} ${order.order} ${order.direction}${file.edition ? JSON.stringify(others) : ""}`;
  const editions = new Map<string, string>();
  const decode = (cursor: string, argument: string) => {
    const marked = cursors.decode(list(), cursor, argument);
    if (!file.edition) return marked;
    const { edition, key } = splitEdition(marked);
    editions.set(argument, edition);
    return key;
  };
  return {
    list,
    ...order,
    backward: isGiven(last),
    size: isGiven(last) ? readSize(last, "last") : readSize(first ?? DEFAULT_SIZE, "first"),
    ...(typeof after === "string" ? { after: decode(after, "after") } : {}),
    ...(typeof before === "string" ? { before: decode(before, "before") } : {}),
    editions,
  };
}

/** What no key of a list stands before. */
export function startOf({ direction }: Pick<Page, "direction">): string {
  return direction === "ASC" ? "" : "\u{10ffff}";
}

function readOrder(file: WalkFile, orderBy: unknown): Pick<Page, "order" | "direction"> {
  const names = [...file.keys.keys()];
  if (names.length === 0) throw new LexigraphError("INTERNAL", `cypher/read/${file.name}.cypher needs a key: to page.`);
  if (!isOrder(orderBy)) return { order: names[0] ?? "", direction: file.defaultDirection };
  if (!file.keys.has(orderBy.field)) {
    throw new LexigraphError("INTERNAL", `cypher/read/${file.name}.cypher has no key for the order ${orderBy.field}.`);
  }
  return { order: orderBy.field, direction: orderBy.direction };
}

function isOrder(value: unknown): value is { field: string; direction: "ASC" | "DESC" } {
  return typeof value === "object" && value !== null && "field" in value && "direction" in value;
}
