import { codePointOrder } from "../../domain/codePointOrder.js";
import { doiUrl } from "../../domain/doi.js";
import { fold } from "../../domain/fold.js";
import { sortKey, yearKey } from "../../domain/sortKey.js";
import type { Transaction } from "../../graph/connection.js";
import { dropCurrentIds, keepFormerIds } from "../../graph/formerIds.js";
import { chapterIdOfDoi } from "../derive/chapterId.js";
import type { Occurrence } from "../derive/definitionOccurrence.js";
import type { PlacedOccurrences } from "./placeOccurrences.js";
import type { ResolvedChapter, ResolvedChapters } from "./resolveChapters.js";
import { runRows } from "./runLoad.js";

/**
 * Writes the chapters that change, with their DOIs and books, and ties what is said of chapters to them. Their bylines
 * come with writeBylines; chapters that are no more stay until retired.
 * @returns the DOIs that chapters had, which may be lonely now
 */
export async function writeChapters(
  transaction: Transaction,
  resolved: ResolvedChapters,
  placed: PlacedOccurrences,
): Promise<string[]> {
  const changed = resolved.chapters
    .filter(({ unchanged }) => !unchanged)
    .sort((left, right) => codePointOrder(left.chapter.id, right.chapter.id));
  const cleared = await clear(transaction, changed, resolved);
  await runRows(transaction, "writeChapters", [...changed.map(chapterRow), ...placed.elsewhere.map(elsewhereRow)]);
  await runRows(
    transaction,
    "assignStatements",
    [...resolved.statements.values()]
      .map(({ hash, chapterId }) => ({ hash, chapterId: resolved.chapterOf.get(hash), former: chapterId }))
      .filter(({ chapterId, former }) => chapterId !== undefined && chapterId !== former)
      .sort((left, right) => codePointOrder(left.hash, right.hash)),
  );
  await writeDois(transaction, changed);
  // Pages that come one after the other leave the id of each DOI behind; pages that come together must, too.
  await keepFormerIds(
    transaction,
    changed.flatMap(({ chapter }) =>
      chapter.dois.slice(1).map(({ value }) => ({ from: chapterIdOfDoi(value), to: chapter.id })),
    ),
  );
  await runRows(
    transaction,
    "writeChapterBooks",
    changed.flatMap(({ chapter: { id, books, firstBook } }) =>
      books.map((bookKey) => ({ chapterId: id, bookKey, first: bookKey === firstBook })),
    ),
  );
  await runRows(
    transaction,
    "redateDefinitions",
    changed.filter(({ stored }) => stored).map(({ chapter }) => chapter.id),
  );
  await dropCurrentIds(transaction, [
    ...changed.filter(({ stored }) => !stored).map(({ chapter }) => chapter.id),
    ...placed.elsewhere.map(({ chapterId }) => chapterId),
  ]);
  return cleared;
}

async function clear(
  transaction: Transaction,
  changed: readonly ResolvedChapter[],
  { former }: ResolvedChapters,
): Promise<string[]> {
  const rows = [
    ...changed
      .filter(({ stored }) => stored)
      .map(({ chapter }) => ({ id: chapter.id, keep: chapter.bylines.map(({ id }) => id) })),
    ...former.map(({ from }) => ({ id: from, keep: [] })),
  ].sort((left, right) => codePointOrder(left.id, right.id));
  const cleared = await runRows<{ dois: string[] }>(transaction, "clearChapters", rows);
  return [...new Set(cleared.flatMap(({ dois }) => dois))].sort();
}

async function writeDois(transaction: Transaction, changed: readonly ResolvedChapter[]): Promise<void> {
  const dois = changed.flatMap(({ chapter }) =>
    chapter.dois.map(({ value, book }, position) => ({
      chapterId: chapter.id,
      value,
      url: doiUrl(value),
      position,
      first: position === 0,
      book,
    })),
  );
  await runRows(transaction, "writeDois", dois);
  await runRows(
    transaction,
    "writeDoiBooks",
    dois.flatMap(({ value, book }) => (book === null ? [] : { value, bookKey: book })),
  );
}

function chapterRow({ chapter, digest }: ResolvedChapter) {
  const { id, title, abstract, year, pages, price, references } = chapter;
  return {
    id,
    title,
    abstract,
    year,
    pages,
    priceAmount: price?.amount ?? null,
    priceCurrency: price?.currency ?? null,
    titleKey: sortKey(fold(title), id),
    yearKey: yearKey(year, id),
    references,
    digest,
  };
}

/** A chapter that is known only from `More Results`; its first source by uri gives its title and price. */
function elsewhereRow({ chapterId, occurrences }: { chapterId: string; occurrences: Occurrence[] }) {
  const said = [...occurrences]
    .sort((left, right) => codePointOrder(left.uri, right.uri))
    .flatMap(({ statement }) => statement.elsewhere ?? []);
  const title = said[0]?.title ?? "";
  const price = said.find((statement) => statement.price)?.price;
  return {
    id: chapterId,
    title,
    abstract: null,
    year: null,
    pages: null,
    priceAmount: price?.amount ?? null,
    priceCurrency: price?.currency ?? null,
    titleKey: sortKey(fold(title), chapterId),
    yearKey: yearKey(null, chapterId),
    references: [],
    digest: null,
  };
}
