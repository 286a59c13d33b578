import { codePointOrder } from "../../domain/codePointOrder.js";
import { digest } from "../../domain/digest.js";
import { doiUrl } from "../../domain/doi.js";
import { fold } from "../../domain/fold.js";
import { slugOf } from "../../domain/slug.js";
import type { Transaction } from "../../graph/connection.js";
import { type FormerId, giveIds, keepFormerIds, parkIds, retire } from "../../graph/formerIds.js";
import type { DerivedBook } from "../derive/deriveBook.js";
import type { ResolvedBooks } from "./resolveBooks.js";
import type { ResolvedChapters } from "./resolveChapters.js";
import { runRows } from "./runLoad.js";
import { assignSharedSlugs } from "./slugGroups.js";

/** Writes what is said of books, and the books that change. Books that are no more stay until retireBooks. */
export async function writeBooks(transaction: Transaction, resolved: ResolvedChapters): Promise<FormerId[]> {
  await writeStatements(transaction, resolved);
  const { books, statements } = resolved.books;
  const digests = new Map(statements.map(({ bookKey, bookDigest }) => [bookKey, bookDigest]));
  const ids = new Map(statements.map(({ bookKey, bookId }) => [bookKey, bookId]));
  const rows = books
    .map(({ book }) => bookRow(book))
    .filter(({ key, digest: written }) => digests.get(key) !== written)
    .sort((left, right) => codePointOrder(left.key, right.key));
  await runRows(transaction, "writeBooks", rows);
  await runRows(transaction, "linkBooks", movedStatements(resolved.books));
  await runRows(
    transaction,
    "writeBookDois",
    rows.map(({ key, doi }) => ({ key, doi, url: doi === null ? null : doiUrl(doi) })),
  );
  const former = formerBooks(resolved.books);
  await parkIds(
    transaction,
    former.map(({ id }) => id),
  );
  const identified = await identify(transaction, rows, ids, former);
  const idOf = new Map([...ids, ...identified.map(({ key, id }): [string, string] => [key, id])]);
  return former.map(({ id, successor }) => ({ from: id, to: (successor && idOf.get(successor)) ?? null }));
}

/** Takes out books that are no more; their chapters must be written before. */
export async function retireBooks(
  transaction: Transaction,
  former: readonly FormerId[],
  { books }: ResolvedChapters,
): Promise<void> {
  await retire(transaction, former);
  await runRows(transaction, "deleteBookStatements", books.vanished.sort());
}

function bookRow(book: DerivedBook) {
  const isUnnumbered = book.isbn === null && book.doi === null;
  const folded = fold(book.title);
  return {
    ...book,
    folded,
    baseSlug: isUnnumbered ? slugOf(folded) : null,
    digest: digest(JSON.stringify(book)),
  };
}

async function writeStatements(transaction: Transaction, { books, statements }: ResolvedChapters): Promise<void> {
  const created = books.statements
    .filter(({ stored }) => !stored)
    .sort((left, right) => codePointOrder(left.hash, right.hash));
  await runRows(transaction, "writeBookStatements", created);
  const changed = [...statements.values()]
    .map(({ hash, bookHash, sources }) => ({
      hash,
      from: bookHash,
      to: sources > 0 ? (books.saidBy.get(hash)?.hash ?? null) : null,
      concerned: sources <= 0 || books.saidBy.has(hash),
    }))
    .filter(({ from, to, concerned }) => concerned && from !== to)
    .sort((left, right) => codePointOrder(left.hash, right.hash));
  await runRows(
    transaction,
    "unlinkBookStatements",
    changed.filter(({ from }) => from !== null).map(({ hash }) => hash),
  );
  await runRows(
    transaction,
    "linkBookStatements",
    changed.flatMap(({ hash, to }) => (to === null ? [] : { hash, bookHash: to })),
  );
}

function movedStatements({ books, statements }: ResolvedBooks): { hash: string; key: string }[] {
  const before = new Map(statements.map(({ hash, bookKey }) => [hash, bookKey]));
  return books.flatMap(({ book, hashes }) =>
    hashes.filter((hash) => before.get(hash) !== book.key).map((hash) => ({ hash, key: book.key })),
  );
}

/** Books whose key none has any more, with the key of the book that what was said of them is taken for now. */
function formerBooks({
  books,
  known,
  bookOf,
}: ResolvedBooks): { id: string; key: string; baseSlug: string | null; successor: string | null }[] {
  const current = new Set(books.map(({ book }) => book.key));
  const former = new Map<string, { id: string; key: string; baseSlug: string | null; successor: string | null }>();
  for (const { hash, bookKey, bookId, bookBaseSlug } of known) {
    if (bookKey === null || bookId === null || current.has(bookKey)) continue;
    const successor = bookOf.get(hash)?.key ?? former.get(bookKey)?.successor ?? null;
    former.set(bookKey, { id: bookId, key: bookKey, baseSlug: bookBaseSlug, successor });
  }
  return [...former.values()];
}

/** Numbered books have their number for an id, the others a slug, which may be shared. */
async function identify(
  transaction: Transaction,
  rows: readonly ReturnType<typeof bookRow>[],
  ids: ReadonlyMap<string | null, string | null>,
  former: readonly { key: string; baseSlug: string | null }[],
): Promise<{ key: string; id: string }[]> {
  const slugged = rows.filter(({ baseSlug }) => baseSlug !== null);
  const next = [
    ...slugged.map(({ key, folded, baseSlug }) => ({ key, folded, baseSlug, id: ids.get(key) ?? null })),
    ...former.map(({ key }) => ({ key, folded: "", baseSlug: null, id: null })),
  ];
  const assigned = await assignSharedSlugs(
    transaction,
    "readBookIds",
    next,
    former.map(({ baseSlug }) => baseSlug),
  );
  const numbered = rows
    .filter(({ baseSlug }) => baseSlug === null)
    .map(({ key, isbn, doi }) => ({ key, id: `book:${isbn ?? doi}`, formerId: ids.get(key) ?? null }));
  const all = [
    ...numbered,
    ...assigned.map(({ key, slug, formerId }) => ({ key, id: `book:${safeSlug(slug)}`, formerId })),
  ];
  const sorted = all.sort((left, right) => codePointOrder(left.key, right.key));
  await giveIds(transaction, sorted, () => runRows(transaction, "identifyBooks", sorted));
  await keepFormerIds(
    transaction,
    rows.flatMap(({ isbn, doi }) => (isbn === null || doi === null ? [] : { from: `book:${doi}`, to: `book:${isbn}` })),
  );
  return all;
}

/** A title of thirteen digits must not pass for an ISBN. */
function safeSlug(slug: string): string {
  return /^\d{13}$/.test(slug) ? `title-${slug}` : slug;
}
