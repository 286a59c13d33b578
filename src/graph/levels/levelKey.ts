import { isAbstract, type ObjectPlan, type PagePlan, type WalkPlan } from "../compile/plan.js";
import type { Condition } from "../compile/where.js";

/**
 * What the text of a level depends on, told in a word: levels of one key have one text, which need not be made to be known.
 * Values and what is selected are not in it.
 */
export function levelKey({ file, yields, conditions, page, target }: WalkPlan): string {
  const narrowed = conditions.map(keyOfCondition).join();
  const below = isAbstract(target)
    ? target.branches.map(({ type, object }) => type + keyOfObject(object)).join()
    : keyOfObject(target);
  return `${file.name} ${yields}[${narrowed}]${page ? keyOfPage(page) : ""}>${below}`;
}

function keyOfCondition({ file, text }: Condition): string {
  return text ? `${file.name} ${text.text}` : file.name;
}

function keyOfPage(page: PagePlan): string {
  const { rows, edition, overflow, behind, beyond, total, edge } = page;
  const asked = [rows, edition, overflow, behind, beyond, total].map(Number).join("");
  return `(${asked}${rows || behind || beyond ? keyOfPlace(page) : ""}${edge ? keyOfObject(edge) : ""})`;
}

function keyOfPlace({ order, direction, backward, before }: PagePlan): string {
  return `${order} ${direction}${backward ? " last" : ""}${before === undefined ? "" : " before"}`;
}

/** An object of which nothing is selected is told apart from others of its type. */
function keyOfObject({ stored, walks }: ObjectPlan): string {
  return `{${stored.size} ${walks.map(levelKey).join()}}`;
}
