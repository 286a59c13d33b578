import { codePointOrder } from "../../domain/codePointOrder.js";
import { fold } from "../../domain/fold.js";
import { countKey, sortKey } from "../../domain/sortKey.js";
import type { Transaction } from "../../graph/connection.js";
import { giveIds } from "../../graph/formerIds.js";
import type { ResolvedTerm, ResolvedTerms } from "./resolveTerms.js";
import { runRows } from "./runLoad.js";

/** Writes the terms that change, with their labels, slugs and ids; takes out those without definitions. */
export async function writeTerms(transaction: Transaction, resolved: ResolvedTerms): Promise<void> {
  const { created, changed, gone, slugs } = resolved;
  const dropped = await runRows<{ dropped: string[] }>(transaction, "deleteTerms", gone);
  await runRows(transaction, "writeTerms", changed);
  const ids = slugs
    .map(({ key, slug, formerId }) => ({ key, slug, id: `term:${slug}`, formerId }))
    .sort((left, right) => codePointOrder(left.key, right.key));
  const given = new Map(ids.map((row) => [row.key, row]));
  const rows = created.map(({ key, label, alternativeLabels, definitionCount, baseSlug }) => {
    const { id = "", slug = "" } = given.get(key) ?? {};
    const order = { labelKey: sortKey(key, id), definitionCountKey: countKey(definitionCount, id) };
    const labels = labelsOf({ key, alternativeLabels });
    return { key, id, slug, baseSlug, label, alternativeLabels, definitionCount, ...order, labels };
  });
  await giveIds(transaction, ids, async () => {
    await runRows(transaction, "createTerms", rows);
    const renamed = ids.filter(({ id, formerId }) => formerId !== null && formerId !== id);
    await runRows(transaction, "identifyTerms", renamed);
  });
  const relabelled = changed.filter(({ isRelabelled }) => isRelabelled);
  dropped.push(
    ...(await runRows<{ dropped: string[] }>(
      transaction,
      "writeLabels",
      relabelled.map((term) => ({ key: term.key, labels: labelsOf(term) })),
    )),
  );
  await runRows(transaction, "deleteLonelyLabels", [...new Set(dropped.flatMap((row) => row.dropped))].sort());
}

function labelsOf({ key, alternativeLabels }: Pick<ResolvedTerm, "key" | "alternativeLabels">) {
  return [{ folded: key, rank: 0 }, ...alternativeLabels.map((label) => ({ folded: fold(label), rank: 1 }))];
}
