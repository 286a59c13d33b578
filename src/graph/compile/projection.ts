import { isAbstract, type ObjectPlan, type WalkPlan } from "./plan.js";

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

/** Whether a walk needs no subquery: what it finds, or null, stands in its parent's own row. */
export function isInRow({ file, yields, target }: WalkPlan): boolean {
  return file.isAtMostOne && yields === "one" && !isAbstract(target);
}

/** The columns of a walk as entries of a map. */
export function entriesOf(walk: WalkPlan): string[] {
  const { column, target, file, number } = walk;
  if (isInRow(walk) && !isAbstract(target)) return [`${column}: ${project(target, `${file.to}_${number}`)}`];
  return columnsOf(walk).map((name) => `${name}: ${name}`);
}

/** What is read of one node: `term_1 {.id, .label, definitions_2: definitions_2}`. */
export function project(object: ObjectPlan, variable: string, type?: string): string {
  const entries = [
    ...[...object.properties].sort().map((property) => `.${property}`),
    ...(object.reference ? [`reference: elementId(${variable})`] : []),
    ...object.walks.flatMap(entriesOf),
    ...(type ? [`type: '${type}'`] : []),
  ];
  return `${variable} {${entries.join(", ")}}`;
}
