import { isAbstract, type ObjectPlan, type WalkPlan } from "./plan.js";

/** What a list that is not paged is taken to hold: bylines, sources, DOIs of one thing are few. */
const LIST_SIZE = 10;

/**
 * How many nodes a walk may read at most: the rows of its page, and for each of them those of every walk below. `bound`
 * is the size of lists below a field whose file says so (`// size: limit`).
 */
export function costOf(walk: WalkPlan, bound = LIST_SIZE): number {
  const below = walk.yields === "list" || walk.yields === "page" ? LIST_SIZE : boundOf(walk, LIST_SIZE);
  return sizeOf(walk, bound) * (1 + walksBelow(walk, below));
}

function sizeOf(walk: WalkPlan, bound: number): number {
  if (walk.page) return walk.page.rows ? walk.page.size : 1;
  if (walk.yields !== "list") return 1;
  const asked = walk.file.gaps === undefined ? undefined : walk.values.get(walk.file.gaps);
  return Array.isArray(asked) ? asked.length : boundOf(walk, bound);
}

function boundOf({ file, values }: WalkPlan, otherwise: number): number {
  const size = file.size === undefined ? undefined : values.get(file.size);
  return typeof size === "number" ? size : otherwise;
}

function walksBelow({ target, page }: WalkPlan, bound: number): number {
  const edge = page?.edge ? costOfObject(page.edge, bound) : 0;
  // A node has one of the types that it may have.
  if (isAbstract(target))
    return edge + Math.max(0, ...target.branches.map(({ object }) => costOfObject(object, bound)));
  return edge + costOfObject(target, bound);
}

function costOfObject({ walks }: ObjectPlan, bound: number): number {
  return walks.reduce((sum, walk) => sum + costOf(walk, bound), 0);
}
