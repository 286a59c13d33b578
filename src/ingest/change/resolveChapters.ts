import { digest } from "../../domain/digest.js";
import type { Transaction } from "../../graph/connection.js";
import type { StatedChapter } from "../derive/chapterStatement.js";
import { type DerivedChapter, deriveChapter } from "../derive/deriveChapter.js";
import { uniteChapters } from "../derive/uniteChapters.js";
import { addUnchangedBooks, type ResolvedBooks, resolveBooks } from "./resolveBooks.js";
import { runLoad } from "./runLoad.js";
import type { TouchedSources } from "./touchedSources.js";
import { closeStatements, type KnownStatement, touchedStatements } from "./uniteTouched.js";

export interface ResolvedChapter {
  chapter: DerivedChapter;
  statements: KnownStatement[];
  digest: string;
  /** Whether the graph has it already, and in these words. */
  stored: boolean;
  unchanged: boolean;
}

export interface ResolvedChapters {
  chapters: ResolvedChapter[];
  books: ResolvedBooks;
  statements: Map<string, KnownStatement>;
  /** The chapter's id by the hash of a statement that stands. */
  chapterOf: Map<string, string>;
  /** Former ids of chapters that are no more, with the id of the chapter that their statements are now part of. */
  former: { from: string; to: string | null }[];
}

/** The chapters and books that a batch changes, as they are after it. */
export async function resolveChapters(transaction: Transaction, touched: TouchedSources): Promise<ResolvedChapters> {
  const statements = await touchedStatements(transaction, touched);
  const books = await resolveBooks(transaction, unite(statements), statements);
  await addChaptersOfBooks(transaction, statements, books);
  const sets = unite(statements);
  const bookHashOf = (hash: string) =>
    books.saidBy.has(hash) ? books.saidBy.get(hash)?.hash : statements.get(hash)?.bookHash;
  await addUnchangedBooks(
    transaction,
    books.bookOf,
    sets.flat().flatMap(({ hash }) => bookHashOf(hash) ?? []),
  );
  const digests = new Map([...statements.values()].map(({ chapterId, chapterDigest }) => [chapterId, chapterDigest]));
  const chapters = sets.map((set): ResolvedChapter => {
    const chapter = deriveChapter(set, (hash) => books.bookOf.get(bookHashOf(hash) ?? ""));
    const written = digest(JSON.stringify(chapter));
    const before = digests.get(chapter.id);
    return {
      chapter,
      statements: set,
      digest: written,
      stored: before !== undefined,
      unchanged: before === written,
    };
  });
  const chapterOf = new Map(
    chapters.flatMap(({ chapter, statements: set }) => set.map(({ hash }) => [hash, chapter.id])),
  );
  return { chapters, books, statements, chapterOf, former: formerChapters(chapters, statements, chapterOf) };
}

function unite(statements: ReadonlyMap<string, KnownStatement>): KnownStatement[][] {
  const standing = [...statements.values()].filter(({ sources }) => sources > 0);
  return uniteChapters(standing).map((set) => set.flatMap(({ hash }) => statements.get(hash) ?? []));
}

/** A book that became another, or whose year changed, changes chapters that the batch itself does not speak of. */
async function addChaptersOfBooks(
  transaction: Transaction,
  statements: Map<string, KnownStatement>,
  { moved, redated }: ResolvedBooks,
): Promise<void> {
  if (moved.length + redated.length === 0) return;
  const rows = await runLoad<StatementSeed>(transaction, "readStatementsOfBooks", { moved, redated });
  await closeStatements(
    transaction,
    statements,
    rows.map(({ chapter, ...row }) => ({ ...row, chapter: JSON.parse(chapter) })),
  );
}

type StatementSeed = Omit<StatedChapter, "chapter"> & { chapter: string };

/** Each chapter that was, and is no more under its id: the first, by id, of those that its statements went to. */
function formerChapters(
  chapters: readonly ResolvedChapter[],
  statements: ReadonlyMap<string, KnownStatement>,
  chapterOf: ReadonlyMap<string, string>,
): { from: string; to: string | null }[] {
  const current = new Set(chapters.map(({ chapter }) => chapter.id));
  const successors = new Map<string, string | null>();
  for (const { hash, chapterId } of statements.values()) {
    if (chapterId === null || current.has(chapterId)) continue;
    const next = chapterOf.get(hash) ?? null;
    const before = successors.get(chapterId) ?? null;
    successors.set(chapterId, before === null || (next !== null && next < before) ? next : before);
  }
  return [...successors].map(([from, to]) => ({ from, to }));
}
