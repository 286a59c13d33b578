import { countSpelling } from "../../domain/chooseSpelling.js";
import { codePointOrder } from "../../domain/codePointOrder.js";
import { fold } from "../../domain/fold.js";
import { slugOf } from "../../domain/slug.js";
import type { Transaction } from "../../graph/connection.js";
import { giveIds } from "../../graph/formerIds.js";
import { deriveTerm } from "../derive/deriveTerm.js";
import { runLoad, runRows } from "./runLoad.js";
import { assignSharedSlugs } from "./slugGroups.js";

type TermRow = {
  key: string;
  id: string | null;
  baseSlug: string | null;
  label: string | null;
  alternativeLabels: string[] | null;
  definitionCount: number;
  printed: { label: string | null; alternativeLabels: string[] | null; times: number }[];
};

/** Derives terms anew from all that prints them, with their slugs and ids; takes out those without definitions. */
export async function refreshTerms(transaction: Transaction, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const rows = await runLoad<TermRow>(transaction, "readTerms", { keys });
  const empty = rows.filter(({ definitionCount }) => definitionCount === 0);
  const terms = rows.filter(({ definitionCount }) => definitionCount > 0).map(derive);
  const dropped = await runRows<{ dropped: string[] }>(
    transaction,
    "deleteTerms",
    empty.map(({ key }) => key),
  );
  await runRows(transaction, "writeTerms", terms);
  const relabelled = terms.filter(({ isRelabelled }) => isRelabelled);
  dropped.push(
    ...(await runRows<{ dropped: string[] }>(
      transaction,
      "writeLabels",
      relabelled.map(({ key, alternativeLabels }) => ({ key, labels: labelsOf(key, alternativeLabels) })),
    )),
  );
  await runRows(transaction, "deleteLonelyLabels", [...new Set(dropped.flatMap((row) => row.dropped))].sort());
  await identify(transaction, terms, empty);
}

function derive({
  key,
  id,
  label: formerLabel,
  alternativeLabels: formerAlternatives,
  definitionCount,
  printed,
}: TermRow) {
  const labels = new Map<string, number>();
  const alternatives = new Map<string, number>();
  for (const { label, alternativeLabels, times } of printed) {
    if (label !== null) countSpelling(labels, label, times);
    for (const alternative of alternativeLabels ?? []) countSpelling(alternatives, alternative, times);
  }
  const term = deriveTerm({ key, labels, alternativeLabels: alternatives });
  const isRelabelled = formerLabel === null || formerAlternatives?.join("\t") !== term.alternativeLabels.join("\t");
  return { key, id, folded: key, ...term, definitionCount, baseSlug: slugOf(key), isRelabelled };
}

function labelsOf(key: string, alternativeLabels: readonly string[]): { folded: string; rank: number }[] {
  return [{ folded: key, rank: 0 }, ...alternativeLabels.map((label) => ({ folded: fold(label), rank: 1 }))];
}

async function identify(
  transaction: Transaction,
  terms: readonly ReturnType<typeof derive>[],
  empty: readonly TermRow[],
): Promise<void> {
  const assigned = await assignSharedSlugs(
    transaction,
    "readTermIds",
    terms,
    empty.map(({ baseSlug }) => baseSlug),
  );
  const rows = assigned
    .map(({ key, slug, formerId }) => ({ key, slug, id: `term:${slug}`, formerId }))
    .sort((left, right) => codePointOrder(left.key, right.key));
  await giveIds(transaction, rows, () => runRows(transaction, "identifyTerms", rows));
}
