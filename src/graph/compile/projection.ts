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

/** A name, and the expression of what bears it. */
type Entry = readonly [name: string, value: string];

/** The columns of a walk, each with what stands in it. */
export function entriesOf(walk: WalkPlan): Entry[] {
  const { column, target, file, number } = walk;
  if (!isInRow(walk) || isAbstract(target)) return columnsOf(walk).map((name) => [name, name]);
  const found = `${file.to}_${number}`;
  return [[column, `CASE WHEN ${found} IS NOT NULL THEN ${project(target, found)} END`]];
}

/** The names of what is read of one node, in the order of its values. */
export function namesOf(object: ObjectPlan, type?: string): string[] {
  return entriesOfNode(object, "", type).map(([name]) => name);
}

/**
 * What is read of one node, each value at its place: `[term_1.id, term_1.label, definitions2]`. The names of a map would be
 * written, sent and read again for every row; rowForm.ts and namedRows.ts know the places.
 */
export function project(object: ObjectPlan, variable: string, type?: string): string {
  const values = entriesOfNode(object, variable, type).map(([, value]) => value);
  return `[${values.join(", ")}]`;
}

/** Of a node whose type only the graph knows the type comes first: it says what the others are. */
function entriesOfNode({ properties, reference, walks }: ObjectPlan, variable: string, type?: string): Entry[] {
  return [
    ...(type ? [["type", `'${type}'`] as const] : []),
    ...[...properties].sort().map((property) => [property, `${variable}.${property}`] as const),
    ...(reference ? [["reference", `elementId(${variable})`] as const] : []),
    ...walks.flatMap(entriesOf),
  ];
}

/** What a page's row tells beside its node, in this order; none where the row is the node. */
export function besidesNode(page: PagePlan): ("key" | "edge")[] {
  return [...(page.cursors ? ["key" as const] : []), ...(page.edge ? ["edge" as const] : [])];
}
