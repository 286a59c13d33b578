import { chooseSpelling, countSpelling } from "../../domain/chooseSpelling.js";
import { codePointOrder } from "../../domain/codePointOrder.js";
import type { StatedBook } from "./bookStatement.js";

/** What is said of a book, and in how many chapters' statements. */
export interface CountedBook extends StatedBook {
  count: number;
}

/** A book as it is told by all that is said of it. */
export interface DerivedBook {
  /** Its number, or its folded title: `isbn:…`, `doi:…`, `title:…`. */
  key: string;
  title: string;
  folded: string | null;
  isbn: string | null;
  doi: string | null;
  year: number | null;
  publisher: string | null;
  editors: string[];
}

/** The book that united statements tell. Its title and publisher are the most frequent; its year too, then the older. */
export function deriveBook(statements: readonly CountedBook[]): DerivedBook {
  const isbns = sortedValues(statements.map((statement) => statement.isbn));
  const dois = sortedValues(statements.map((statement) => statement.doi));
  const doi = dois[0] ?? null;
  const isbn = isbns.find((value) => dois.some((text) => text.replaceAll("-", "").includes(value))) ?? isbns[0] ?? null;
  const folded = sortedValues(statements.map((statement) => statement.folded))[0] ?? null;
  return {
    key: isbn !== null ? `isbn:${isbn}` : doi !== null ? `doi:${doi}` : `title:${folded}`,
    title: mostSaid(statements, (statement) => statement.title) ?? `ISBN ${isbn ?? doi}`,
    folded,
    isbn,
    doi,
    year: mostSaidYear(statements),
    publisher: mostSaid(statements, (statement) => statement.publisher),
    editors: fullestEditors(statements),
  };
}

function sortedValues(values: (string | null)[]): string[] {
  return values.filter((value) => value !== null).sort(codePointOrder);
}

function mostSaid(statements: readonly CountedBook[], value: (statement: CountedBook) => string | null): string | null {
  const spellings = new Map<string, number>();
  for (const statement of statements) {
    const said = value(statement);
    if (said !== null) countSpelling(spellings, said, statement.count);
  }
  return chooseSpelling(spellings) ?? null;
}

function mostSaidYear(statements: readonly CountedBook[]): number | null {
  const counts = new Map<number, number>();
  for (const { year, count } of statements) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + count);
  return (
    [...counts].sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || left - right)[0]?.[0] ?? null
  );
}

function fullestEditors(statements: readonly CountedBook[]): string[] {
  return (
    statements
      .map((statement) => statement.editors)
      .sort(
        (left, right) =>
          right.length - left.length ||
          right.join().length - left.join().length ||
          codePointOrder(left.join("\t"), right.join("\t")),
      )[0] ?? []
  );
}
