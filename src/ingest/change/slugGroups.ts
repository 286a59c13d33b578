import type { Transaction } from "../../graph/connection.js";
import { assignSlugs } from "../derive/assignSlugs.js";
import { readLoad } from "./runLoad.js";

/** A thing whose id is a slug: after the change, or as it was. */
export type Slugged = { key: string; folded: string; baseSlug: string | null; id: string | null };

/** The slug that each thing is to have. */
export interface AssignedSlug {
  key: string;
  slug: string;
  /** The id that it had before; null for a new thing. */
  formerId: string | null;
}

/**
 * Assigns the slugs of things that a batch touches, and of those that share a slug with one of them, whose own may
 * change with it.
 *
 * @param statementName reads key, folded, baseSlug and id of the things under `slugs`
 * @param next the things touched, as they are now; with no base slug where they are no more or need none
 * @param before the base slugs that things touched had
 */
export async function assignSharedSlugs(
  transaction: Transaction,
  statementName: string,
  next: readonly Slugged[],
  before: readonly (string | null)[],
): Promise<AssignedSlug[]> {
  const slugs = [...new Set([...next.map(({ baseSlug }) => baseSlug), ...before])]
    .filter((slug) => slug !== null)
    .sort();
  if (slugs.length === 0) return [];
  const stored = await readLoad<Slugged>(transaction, statementName, { slugs, keys: [] });
  const things = new Map(stored.map((thing) => [thing.key, thing]));
  for (const thing of next) things.set(thing.key, thing);
  const groups = new Map<string, Slugged[]>(slugs.map((slug) => [slug, []]));
  for (const thing of things.values()) if (thing.baseSlug !== null) groups.get(thing.baseSlug)?.push(thing);
  return [...groups].flatMap(([slug, group]) => {
    const assigned = assignSlugs(slug, group);
    return group.map(({ key, id }) => ({ key, slug: assigned.get(key) ?? slug, formerId: id }));
  });
}
