import { codePointOrder } from "../../domain/codePointOrder.js";
import { countKey, sortKey } from "../../domain/sortKey.js";
import type { Transaction } from "../../graph/connection.js";
import { type FormerId, giveIds, parkIds, retire } from "../../graph/formerIds.js";
import { type BylineOfAuthor, deriveAuthor } from "../derive/deriveAuthor.js";
import { runLoad, runRows } from "./runLoad.js";
import type { ChangedBylines } from "./writeBylines.js";

type AuthorRow = { key: string; id: string | null; chapterCount: number; bylines: BylineOfAuthor[] };

/**
 * Derives authors anew from their bylines; takes out those without any.
 * @returns the keys of authors whose id changed
 */
export async function refreshAuthors(transaction: Transaction, changed: ChangedBylines): Promise<string[]> {
  const keys = [...new Set([...changed.former, ...changed.next].map(({ authorKey }) => authorKey))].sort();
  if (keys.length === 0) return [];
  const rows = await runLoad<AuthorRow>(transaction, "readAuthors", { keys });
  const authors = rows.filter(({ bylines }) => bylines.length > 0).map(derive);
  const gone = rows.filter(({ bylines }) => bylines.length === 0);
  const renamed = authors.filter(({ id, formerId }) => formerId !== null && formerId !== id);
  await parkIds(
    transaction,
    gone.flatMap(({ id }) => id ?? []),
  );
  await giveIds(transaction, authors, async () => {
    await runRows(transaction, "writeAuthors", authors);
    await retire(transaction, formerAuthors(gone, authors, changed));
  });
  return renamed.map(({ key }) => key);
}

function derive({ key, id: formerId, chapterCount, bylines }: AuthorRow) {
  const sorted = [...bylines].sort((left, right) => codePointOrder(left.key, right.key));
  const { sortName, ...author } = deriveAuthor(sorted);
  return {
    key,
    formerId,
    ...author,
    authorNames: [author.name, ...author.alternativeNames],
    nameKey: sortKey(sortName, author.id),
    chapterCount,
    chapterCountKey: countKey(chapterCount, author.id),
  };
}

/** An author without bylines resolves to the one who has the byline now. */
function formerAuthors(
  gone: readonly AuthorRow[],
  authors: readonly { key: string; id: string }[],
  { former, next }: ChangedBylines,
): FormerId[] {
  const ids = new Map(authors.map(({ key, id }) => [key, id]));
  const now = new Map(next.map(({ id, authorKey }) => [id, authorKey]));
  return gone.flatMap(({ key, id }) => {
    if (id === null) return [];
    const keys = former.filter(({ authorKey }) => authorKey === key).flatMap((byline) => now.get(byline.id) ?? []);
    const to = keys.flatMap((successor) => ids.get(successor) ?? []).sort(codePointOrder)[0] ?? null;
    return [{ from: id, to }];
  });
}
