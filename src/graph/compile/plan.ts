import type { Page } from "./page.js";
import type { WalkFile } from "./walkFile.js";
import type { Condition } from "./where.js";

/** What is read of one node or map: properties under their own names, and walks under a column each. */
export interface ObjectPlan {
  properties: Set<string>;
  /** Properties that objects of its type can have, selected or not: a text that reads them all serves every selection. */
  stored: ReadonlySet<string>;
  walks: WalkPlan[];
  /** Whether the node's own id in the database is read, to walk on from it in another statement. */
  reference?: boolean;
}

/** A node whose type only the graph knows: one plan for each type it may be. */
export interface AbstractPlan {
  branches: { type: string; object: ObjectPlan }[];
}

/** One step of the walk that a query pictures, as data; how it becomes Cypher is nest.ts's affair. */
export interface WalkPlan {
  file: WalkFile;
  /** Unique in the statement, given in an order that aliases and the order of fields do not change. */
  number: number;
  /** The column of the parent's row that holds the answer. */
  column: string;
  /** Values of the file's own parameters. */
  values: Map<string, unknown>;
  /** What the `where` argument asks; empty without one. */
  conditions: readonly Condition[];
  yields: "one" | "list" | "page" | "value";
  target: ObjectPlan | AbstractPlan;
  page?: PagePlan;
}

/** What a connection's selection needs beside its nodes; nothing is fetched that is not asked for. */
export interface PagePlan extends Page {
  rows: boolean;
  cursors: boolean;
  /** Which edition of the list the rows are of, for the cursors that are given or asked for. */
  edition: boolean;
  /** One row more than the page, to know whether the list goes on. */
  overflow: boolean;
  /** Whether anything lies behind the cursor that the page starts from. */
  behind: boolean;
  /** Whether anything lies beyond the cursor that the page ends at. */
  beyond: boolean;
  total: boolean;
  edge?: ObjectPlan;
}

/** A row as it comes from the database: columns named by the plan. */
export type Row = Readonly<Record<string, unknown>>;

export function emptyObject(): ObjectPlan {
  return { properties: new Set(), stored: new Set(), walks: [] };
}

export function isAbstract(target: ObjectPlan | AbstractPlan): target is AbstractPlan {
  return "branches" in target;
}

export function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The rows of a list. */
export function rowsOf(value: unknown): readonly Row[] {
  return itemsOf(value, isRow);
}

/** The items of a list that are of a kind; the list itself where it holds nothing else, as nearly every one does. */
export function itemsOf<T>(value: unknown, isOne: (item: unknown) => item is T): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value.every(isOne) ? value : value.filter(isOne);
}
