import { LONGEST_RECORD } from "../limits.js";
import type { BibtexEntry } from "./bibtexEntries.js";

/** An entry, and the text of the one that its `crossref` names. */
export interface InheritingEntry {
  entry: BibtexEntry;
  parent?: string;
}

/** What holds others: a book, a collection, proceedings, or several volumes of one. */
const HOLDER = /^(@\s*(?:mv)?(?:book|collection|proceedings|reference)\s*[{(]\s*)([^\s{}(),="']+)\s*,/i;
const CROSSREF = /[,\s]crossref\s*=\s*(?:\{\s*|"\s*)?([^\s{}(),="']+)/i;

/**
 * Entries beside what they inherit from (BibTeX's `crossref`), which stands behind them in the file, as BibTeX demands, or
 * before them, as BibLaTeX allows. Books wait for entries that name them until the end, and entries for their book, as
 * long as what waits is no more text than one record may be; a book that another inherits from is no entry of its own.
 */
export async function* inheritingEntries(entries: AsyncIterable<BibtexEntry>): AsyncGenerator<InheritingEntry> {
  const waiting = new Waiting();
  for await (const entry of entries) yield* waiting.push(entry);
  yield* waiting.end();
}

class Waiting {
  private readonly books = new Map<string, { entry: BibtexEntry; isNamed: boolean }>();
  private readonly children = new Map<string, BibtexEntry[]>();
  private length = 0;

  *push(entry: BibtexEntry): Generator<InheritingEntry> {
    const holder = entry.fault === undefined ? HOLDER.exec(entry.text)?.[2]?.toLowerCase() : undefined;
    const named = entry.fault === undefined ? CROSSREF.exec(entry.text)?.[1]?.toLowerCase() : undefined;
    if (holder !== undefined) yield* this.pushBook(holder, entry);
    else if (named === undefined) yield { entry };
    else yield* this.pushChild(named, entry);
    if (this.length > LONGEST_RECORD) yield* this.end();
  }

  *end(): Generator<InheritingEntry> {
    for (const entry of [...this.children.values()].flat()) yield { entry };
    for (const { entry, isNamed } of this.books.values()) if (!isNamed) yield { entry };
    this.children.clear();
    this.books.clear();
    this.length = 0;
  }

  private *pushBook(key: string, entry: BibtexEntry): Generator<InheritingEntry> {
    const children = this.children.get(key) ?? [];
    this.children.delete(key);
    for (const child of children) yield inheriting(child, entry);
    const former = this.books.get(key);
    if (former) yield { entry };
    else this.books.set(key, { entry, isNamed: children.length > 0 });
    this.length += entry.text.length;
  }

  private *pushChild(key: string, entry: BibtexEntry): Generator<InheritingEntry> {
    const book = this.books.get(key);
    if (book) {
      book.isNamed = true;
      yield inheriting(entry, book.entry);
      return;
    }
    const children = this.children.get(key) ?? [];
    children.push(entry);
    this.children.set(key, children);
    this.length += entry.text.length;
  }
}

/** Keys are the same in either case for BibTeX, but not for the parser: the book gets its key as the entry prints it. */
function inheriting(entry: BibtexEntry, book: BibtexEntry): InheritingEntry {
  const key = CROSSREF.exec(entry.text)?.[1] ?? "";
  return { entry, parent: book.text.replace(HOLDER, (_, start: string) => `${start}${key},`) };
}
