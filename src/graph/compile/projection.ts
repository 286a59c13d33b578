import { isAbstract, type ObjectPlan, type PagePlan, type WalkPlan } from "./plan.js";

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

/** What stands in the columns of a walk. */
export function valuesIn(walk: WalkPlan): string[] {
  const { target, file, number } = walk;
  if (!isInRow(walk) || isAbstract(target)) return columnsOf(walk);
  const found = `${file.to}_${number}`;
  return [`CASE WHEN ${found} IS NOT NULL THEN ${project(target, found)} END`];
}

/** The names of what is read of one node, in the order of its values; of one whose type only the graph knows that is first. */
export function namesOf({ properties, reference, walks }: ObjectPlan, type?: string): string[] {
  return [
    ...(type ? ["type"] : []),
    ...[...properties].sort(),
    ...(reference ? ["reference"] : []),
    ...walks.flatMap(columnsOf),
  ];
}

/**
 * What is read of one node, each value at its place: `[term_1.id, term_1.label, definitions2]`. The names of a map would be
 * written, sent and read again for every row; namedRows.ts gives them back.
 */
export function project({ properties, reference, walks }: ObjectPlan, variable: string, type?: string): string {
  const values = [
    ...(type ? [`'${type}'`] : []),
    ...[...properties].sort().map((property) => `${variable}.${property}`),
    ...(reference ? [`elementId(${variable})`] : []),
    ...walks.flatMap(valuesIn),
  ];
  return `[${values.join(", ")}]`;
}

/** What a page's row tells beside its node, in this order; none where the row is the node. */
export function besidesNode(page: PagePlan): ("key" | "edge")[] {
  return [...(page.cursors ? ["key" as const] : []), ...(page.edge ? ["edge" as const] : [])];
}
