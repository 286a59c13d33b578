import { type AbstractPlan, isAbstract, type ObjectPlan, type Row, type WalkPlan } from "./plan.js";
import { besidesNode, namesOf } from "./projection.js";

/** From values by their places to values by their names; what was not found stays as it is. */
type Naming = (found: unknown) => unknown;

/** The row of a walk's columns, with all that it holds by name. */
export function namedRow(walk: WalkPlan): (row: Row) => Row {
  const { column } = walk;
  const name = namingOf(walk);
  return name === undefined ? (row) => row : (row) => ({ ...row, [column]: name(row[column]) });
}

/** How what stands in a walk's own column is named; undefined where it is a value, or nothing. */
function namingOf({ file, yields, target, page }: WalkPlan): Naming | undefined {
  if (yields === "value" || (page && !page.rows)) return undefined;
  const item = isAbstract(target) ? namingOfTypes(target) : namingOfObject(target);
  if (page) {
    const besides = besidesNode(page);
    if (besides.length === 0) return eachOf(item);
    const edge = page.edge && namingOfObject(page.edge);
    return eachOf(naming(["node", ...besides], [item, ...besides.map((name) => (name === "edge" ? edge : undefined))]));
  }
  if (yields === "list") return eachOf(file.gaps === undefined ? item : naming(["item", "place"], [item]));
  return item;
}

function namingOfObject(object: ObjectPlan, type?: string): Naming {
  const names = namesOf(object, type);
  const below = new Map(object.walks.map((walk) => [walk.column, namingOf(walk)]));
  return naming(
    names,
    names.map((name) => below.get(name)),
  );
}

function namingOfTypes({ branches }: AbstractPlan): Naming {
  const byType = new Map<unknown, Naming>(branches.map(({ type, object }) => [type, namingOfObject(object, type)]));
  return (found) => (Array.isArray(found) ? byType.get(found[0])?.(found) : found);
}

function naming(names: readonly string[], below: readonly (Naming | undefined)[]): Naming {
  return (found) => {
    if (!Array.isArray(found)) return found;
    const row: Record<string, unknown> = {};
    // No iterator: this runs for every value of an answer.
    for (let place = 0; place < names.length; place += 1) {
      const inner = below[place];
      row[names[place] ?? ""] = inner === undefined ? found[place] : inner(found[place]);
    }
    return row;
  };
}

function eachOf(item: Naming): Naming {
  return (found) => (Array.isArray(found) ? found.map(item) : found);
}
