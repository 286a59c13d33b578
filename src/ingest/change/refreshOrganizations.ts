import { chooseSpelling, countSpelling } from "../../domain/chooseSpelling.js";
import { codePointOrder } from "../../domain/codePointOrder.js";
import { slugOf } from "../../domain/slug.js";
import type { Transaction } from "../../graph/connection.js";
import { giveIds } from "../../graph/formerIds.js";
import { runLoad, runRows } from "./runLoad.js";
import { assignSharedSlugs } from "./slugGroups.js";

type OrganizationRow = {
  key: string;
  id: string | null;
  baseSlug: string | null;
  countryCode: string | null;
  printed: { name: string; country: string | null; times: number }[];
};

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
