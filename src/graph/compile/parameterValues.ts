import { int } from "neo4j-driver";
import { startOf } from "./page.js";
import { isAbstract, type ObjectPlan, type PagePlan, type WalkPlan } from "./plan.js";

/** Values by the names that a text has for them. */
export type Values = Record<string, unknown>;

/** The values of a walk and of all walks below it; its text, which is made apart from them, may use fewer. */
export function valuesOf(walk: WalkPlan): Values {
  const values: Values = {};
  addWalk(walk, values);
  return values;
}

/** The name of a walk's parameter in a text. */
export function parameterOf({ number }: Pick<WalkPlan, "number">, name: string): string {
  return `${name}_${number}`;
}

/** The name of the parameter of a walk's condition, by the condition's place. */
export function conditionParameter({ number }: Pick<WalkPlan, "number">, place: number, name: string): string {
  return `${name}_${number}_${place}`;
}

/** The key that a page begins behind, where its text says one: a root list's always does, for the index that orders it. */
export function beginOf({ file, page }: WalkPlan): string | undefined {
  return page?.after ?? (page && file.from === undefined ? startOf(page) : undefined);
}

function addWalk(walk: WalkPlan, values: Values): void {
  for (const [name, value] of walk.values) values[parameterOf(walk, name)] = encoded(value);
  walk.conditions.forEach((condition, place) => {
    for (const [name, value] of condition.values) values[conditionParameter(walk, place, name)] = encoded(value);
  });
  if (walk.page) addPage(walk, walk.page, values);
  const { target } = walk;
  if (isAbstract(target)) for (const { object } of target.branches) addObject(object, values);
  else addObject(target, values);
}

function addPage(walk: WalkPlan, page: PagePlan, values: Values): void {
  const begin = beginOf(walk);
  if (page.rows) values[parameterOf(walk, "limit")] = int(page.size + (page.overflow ? 1 : 0));
  if (begin !== undefined) values[parameterOf(walk, "after")] = begin;
  if (page.before !== undefined) values[parameterOf(walk, "before")] = page.before;
  if (page.edge) addObject(page.edge, values);
}

function addObject({ walks }: ObjectPlan, values: Values): void {
  for (const walk of walks) addWalk(walk, values);
}

/** Numbers of JavaScript are floats to the database, unless they are told to be none. */
function encoded(value: unknown): unknown {
  return Number.isInteger(value) ? int(Number(value)) : value;
}
