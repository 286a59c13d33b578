import { chooseSpelling, countSpelling } from "../../domain/chooseSpelling.js";
import { codePointOrder } from "../../domain/codePointOrder.js";
import { organizationKey } from "../../domain/organizationKey.js";
import { slugOf } from "../../domain/slug.js";
import type { Transaction } from "../../graph/connection.js";
import { giveIds } from "../../graph/formerIds.js";
import type { ResolvedChapters } from "./resolveChapters.js";
import { readLoad, runLoad, runRows } from "./runLoad.js";
import { assignSharedSlugs } from "./slugGroups.js";

type OrganizationRow = {
  key: string;
  id: string | null;
  baseSlug: string | null;
  countryCode: string | null;
  printed: { name: string; country: string | null; times: number }[];
};

/**
 * The organisations that a change of bylines may change: not those that come to be named once more as they are shown,
 * for the most frequent spelling stays it. To be asked before bylines are written.
 */
export async function changedOrganizations(
  transaction: Transaction,
  former: readonly { organizationKeys: readonly string[] }[],
  { chapters }: ResolvedChapters,
): Promise<string[]> {
  const next = chapters
    .filter(({ unchanged }) => !unchanged)
    .flatMap(({ chapter }) => chapter.bylines.flatMap(({ affiliations }) => affiliations))
    .map((affiliation) => ({ ...affiliation, key: organizationKey(affiliation.statement) }));
  const keys = [...new Set(next.map(({ key }) => key))].sort();
  type Shown = { key: string; name: string; country: string | null };
  const rows = keys.length === 0 ? [] : await readLoad<Shown>(transaction, "readOrganizationNames", { keys });
  const shown = new Map(rows.map((row) => [row.key, row]));
  const others = next.filter(({ key, name, country }) => {
    const known = shown.get(key);
    return known?.name !== name || (country !== null && known.country !== country);
  });
  const changed = [...former.flatMap(({ organizationKeys }) => organizationKeys), ...others.map(({ key }) => key)];
  return [...new Set(changed)].sort();
}

/** Derives organisations anew from the bylines that name them; takes out those that none names. */
export async function refreshOrganizations(transaction: Transaction, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const rows = await runLoad<OrganizationRow>(transaction, "readOrganizations", { keys });
  const unnamed = rows.filter(({ printed }) => printed.length === 0);
  const organizations = rows.filter(({ printed }) => printed.length > 0).map(derive);
  await runRows(
    transaction,
    "deleteOrganizations",
    unnamed.map(({ key }) => key),
  );
  await runRows(transaction, "writeOrganizations", organizations);
  const assigned = await assignSharedSlugs(
    transaction,
    "readOrganizationIds",
    organizations,
    unnamed.map(({ baseSlug }) => baseSlug),
  );
  const ids = assigned
    .map(({ key, slug, formerId }) => ({ key, id: `organization:${slug}`, formerId }))
    .sort((left, right) => codePointOrder(left.key, right.key));
  const changed = ids.filter(({ id, formerId }) => id !== formerId);
  await giveIds(transaction, ids, () => runRows(transaction, "identifyOrganizations", changed));
}

function derive({ key, id, countryCode, printed }: OrganizationRow) {
  const names = new Map<string, number>();
  const countries = new Map<string, number>();
  for (const { name, country, times } of printed) {
    countSpelling(names, name, times);
    if (country !== null) countSpelling(countries, country, times);
  }
  const name = chooseSpelling(names) ?? "";
  const suffix = countryCode === null ? "" : `-${countryCode.toLowerCase()}`;
  return {
    key,
    id,
    folded: key,
    name,
    country: chooseSpelling(countries) ?? null,
    baseSlug: `${slugOf(name)}${suffix}`,
  };
}
