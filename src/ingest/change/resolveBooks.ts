import { codePointOrder } from "../../domain/codePointOrder.js";
import type { Transaction } from "../../graph/connection.js";
import type { StatedBook } from "../derive/bookStatement.js";
import { statedBooks } from "../derive/bookStatement.js";
import type { StatedChapter } from "../derive/chapterStatement.js";
import { type CountedBook, type DerivedBook, deriveBook } from "../derive/deriveBook.js";
import type { BookOfStatement } from "../derive/deriveChapter.js";
import { uniteBooks } from "../derive/uniteBooks.js";
import { runLoad } from "./runLoad.js";
import type { KnownStatement } from "./uniteTouched.js";

/** What is said of a book, with its place in the graph before the batch. */
export type KnownBook = CountedBook & {
  stored: boolean;
  bookKey: string | null;
  bookYear: number | null;
  bookId: string | null;
  /** Digest of the book as it was written. */
  bookDigest: string | null;
  bookBaseSlug: string | null;
};

export interface ResolvedBooks {
  /** What each statement that may change says of its book, by the statement's hash; null where it says nothing. */
  saidBy: Map<string, StatedBook | null>;
  /** All that is said of the books that change, and what was said of them. */
  known: KnownBook[];
  /** Of this, what is still said. */
  statements: KnownBook[];
  /** The books that change, with the hashes of what is said of them. */
  books: { book: DerivedBook; hashes: string[] }[];
  /** What is said no longer. */
  vanished: string[];
  /** What is said of books that became another book: their chapters must be written again. */
  moved: string[];
  /** What is said of books whose year changed: of their chapters, those with several DOIs may order them anew. */
  redated: string[];
  /** The book by the hash of what is said of it. */
  bookOf: Map<string, BookOfStatement>;
}

const NEW = {
  count: 0,
  stored: false,
  bookKey: null,
  bookYear: null,
  bookId: null,
  bookDigest: null,
  bookBaseSlug: null,
};

type BookRow = Omit<KnownBook, "stored">;

/** Which books the statements of chapters speak of, after the batch. */
export async function resolveBooks(
  transaction: Transaction,
  chapters: readonly (readonly StatedChapter[])[],
  statements: ReadonlyMap<string, KnownStatement>,
): Promise<ResolvedBooks> {
  const saidBy = new Map(chapters.flatMap((chapter) => [...statedBooks(chapter)]));
  const deltas = countChanges(statements, saidBy);
  const known = await closeBooks(transaction, deltas, saidBy);
  for (const [hash, delta] of deltas) {
    const book = known.get(hash);
    if (book) book.count += delta;
  }
  const standing = [...known.values()].filter(({ count }) => count > 0);
  const books = uniteBooks(standing).map((set) => ({ book: deriveBook(set), hashes: set.map(({ hash }) => hash) }));
  const bookOf = new Map<string, BookOfStatement>();
  for (const { book, hashes } of books) for (const hash of hashes) bookOf.set(hash, book);
  const stored = standing.filter((statement) => statement.stored);
  return {
    saidBy,
    known: [...known.values()],
    statements: standing,
    books,
    vanished: [...known.values()].filter(({ count, stored }) => count <= 0 && stored).map(({ hash }) => hash),
    moved: stored.filter(({ hash, bookKey }) => bookOf.get(hash)?.key !== bookKey).map(({ hash }) => hash),
    redated: stored.filter(({ hash, bookYear }) => bookOf.get(hash)?.year !== bookYear).map(({ hash }) => hash),
    bookOf,
  };
}

/** Adds the books of statements that did not change, so that their chapters can be derived. */
export async function addUnchangedBooks(
  transaction: Transaction,
  bookOf: Map<string, BookOfStatement>,
  hashes: readonly string[],
): Promise<void> {
  const missing = [...new Set(hashes)].filter((hash) => !bookOf.has(hash));
  if (missing.length === 0) return;
  for (const { hash, bookKey, bookYear } of await readBooks(transaction, { hashes: missing })) {
    if (bookKey !== null) bookOf.set(hash, { key: bookKey, year: bookYear });
  }
}

/** By how many statements of chapters each statement of a book is made more, or less, after the batch. */
function countChanges(
  statements: ReadonlyMap<string, KnownStatement>,
  saidBy: ReadonlyMap<string, StatedBook | null>,
): Map<string, number> {
  const deltas = new Map<string, number>();
  const add = (hash: string | null | undefined, delta: number) => {
    if (hash) deltas.set(hash, (deltas.get(hash) ?? 0) + delta);
  };
  for (const { hash, bookHash } of statements.values()) {
    const next = saidBy.get(hash)?.hash;
    if (next === (bookHash ?? undefined)) continue;
    add(bookHash, -1);
    add(next, 1);
  }
  return deltas;
}

/** All that is said of books under a number or title of those that change, and so on. */
async function closeBooks(
  transaction: Transaction,
  deltas: ReadonlyMap<string, number>,
  saidBy: ReadonlyMap<string, StatedBook | null>,
): Promise<Map<string, KnownBook>> {
  const known = new Map<string, KnownBook>();
  if (deltas.size === 0) return known;
  const asked = new Set<string>();
  const fresh = (values: (string | null)[]) =>
    [...new Set(values)].filter((value): value is string => value !== null && !asked.has(value));
  const said = [...saidBy.values()].filter((book) => book !== null).filter(({ hash }) => deltas.has(hash));
  let batch = {
    hashes: [...deltas.keys()],
    isbns: fresh(said.map(({ isbn }) => isbn)),
    dois: fresh(said.map(({ doi }) => doi)),
    titles: fresh(said.map(({ folded }) => folded)),
  };
  while (batch.hashes.length + batch.isbns.length + batch.dois.length + batch.titles.length > 0) {
    for (const key of [...batch.isbns, ...batch.dois, ...batch.titles]) asked.add(key);
    const found = (await readBooks(transaction, batch)).filter(({ hash }) => !known.has(hash));
    for (const row of found) known.set(row.hash, { ...row, stored: true });
    batch = {
      hashes: [],
      isbns: fresh(found.map(({ isbn }) => isbn)),
      dois: fresh(found.map(({ doi }) => doi)),
      titles: fresh(found.map(({ folded }) => folded)),
    };
  }
  for (const book of said) {
    if (!known.has(book.hash)) known.set(book.hash, { ...book, ...NEW });
  }
  return known;
}

async function readBooks(
  transaction: Transaction,
  batch: { hashes: string[]; isbns?: string[]; dois?: string[]; titles?: string[] },
): Promise<BookRow[]> {
  const rows = await runLoad<BookRow>(transaction, "readBookStatements", { isbns: [], dois: [], titles: [], ...batch });
  return rows.sort((left, right) => codePointOrder(left.hash, right.hash));
}
