import { digest, shortDigest } from "../../domain/digest.js";
import { fold } from "../../domain/fold.js";
import type { DefinitionStatement, PageFormat, SourceRecord } from "../../domain/record.js";
import { slugOf } from "../../domain/slug.js";
import { titleTermKey } from "./chapterStatement.js";

/** One definition as one record prints it. */
export interface Occurrence {
  uri: string;
  format: PageFormat;
  statement: DefinitionStatement;
  termKey: string;
  /** The whole text, folded. */
  foldedText: string;
  /** Null where no chapter is told. */
  titleTermKey: string | null;
  /** Whether it stands in another chapter than the record's own. */
  elsewhere: boolean;
}

/** The definitions that a record prints, in its order. */
export function occurrencesOf(record: SourceRecord): Occurrence[] {
  return record.definitions.map((statement) => {
    const termKey = fold(statement.label);
    const title = statement.elsewhere?.title ?? record.chapter?.title;
    return {
      uri: record.uri,
      format: record.format,
      statement,
      termKey,
      foldedText: fold(statement.text),
      titleTermKey: title === undefined ? null : titleTermKey(title, termKey),
      elsewhere: statement.elsewhere !== undefined,
    };
  });
}

/** The id of a definition: its term, its chapter (empty where none is told) and its folded text. */
export function definitionId(termKey: string, chapterId: string, foldedText: string): string {
  return `definition:${slugOf(termKey)}-${shortDigest(8, termKey, chapterId, foldedText)}`;
}

/**
 * What a page's number stands for: this term in this place of its dictionary. The term is part of it because a file name
 * such as `SLUG-2.txt` gives a number that other terms have too.
 */
export function numberKey(record: SourceRecord): string | null {
  const main = record.definitions.find((definition) => !definition.elsewhere);
  return main?.number === undefined ? null : digest("number", main.number, fold(main.label)).slice(0, 32);
}

/** The folded text of a record's main definition. */
export function mainText(record: SourceRecord): string | undefined {
  const main = record.definitions.find((definition) => !definition.elsewhere);
  return main && fold(main.text);
}
