import type { ObjectPlan, WalkPlan } from "./plan.js";

/** The columns that a step adds to the row of the one before it. */
export function columnsOf(walk: WalkPlan): string[] {
  const { column, page } = walk;
  if (!page) return [column];
  return [
    ...(page.edition ? [`${column}_edition`] : []),
    ...(page.rows ? [column] : []),
    ...(page.behind ? [`${column}_behind`] : []),
    ...(page.beyond ? [`${column}_beyond`] : []),
    ...(page.total ? [`${column}_total`] : []),
  ];
}

/** What is read of one node: `term_1 {.id, .label, definitions_2: definitions_2}`. */
export function project(object: ObjectPlan, variable: string, type?: string): string {
  const entries = [
    ...[...object.properties].sort().map((property) => `.${property}`),
    ...(object.reference ? [`reference: elementId(${variable})`] : []),
    ...object.walks.flatMap(columnsOf).map((column) => `${column}: ${column}`),
    ...(type ? [`type: '${type}'`] : []),
  ];
  return `${variable} {${entries.join(", ")}}`;
}
