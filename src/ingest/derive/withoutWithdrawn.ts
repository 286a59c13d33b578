import { fold } from "../../domain/fold.js";
import type {
  BookStatement,
  BylineStatement,
  ChapterStatement,
  DefinitionStatement,
  SourceRecord,
} from "../../domain/record.js";
import { chapterMarks, definitionMark, type Marks, nameMark, orcidMark, titleMark } from "./withdrawalMarks.js";

/**
 * What of a record may be shown: without the definitions, chapters and names whose marks are given. A chapter takes along
 * the definitions that stand in it. The record itself where nothing of it is withdrawn.
 */
export function withoutWithdrawn(record: SourceRecord, marks: Marks): SourceRecord {
  if (marks.size === 0) return record;
  const { chapter: said, ...rest } = record;
  const named = said && withoutNames(said, marks);
  const isChapterGone =
    said !== undefined && [...chapterMarks(said), ...chapterMarks(named ?? said)].some((mark) => marks.has(mark));
  const definitions = record.definitions.filter(
    (definition) => !isWithdrawn(definition, marks) && (definition.elsewhere !== undefined || !isChapterGone),
  );
  const chapter = isChapterGone ? undefined : named;
  if (chapter === said && definitions.length === record.definitions.length) return record;
  return { ...rest, ...(chapter === undefined ? {} : { chapter }), definitions };
}

function isWithdrawn({ label, text, elsewhere }: DefinitionStatement, marks: Marks): boolean {
  if (elsewhere && marks.has(titleMark(elsewhere.title))) return true;
  return marks.has(definitionMark(fold(label), fold(text)));
}

function withoutNames(chapter: ChapterStatement, marks: Marks): ChapterStatement {
  const bylines = chapter.bylines.filter((byline) => !isWithdrawnName(byline, marks));
  const book = chapter.book && withoutEditors(chapter.book, marks);
  if (bylines.length === chapter.bylines.length && book === chapter.book) return chapter;
  return { ...chapter, bylines, ...(book === undefined ? {} : { book }) };
}

function withoutEditors(book: BookStatement, marks: Marks): BookStatement {
  const editors = book.editors?.filter((name) => !isWithdrawnName({ name }, marks));
  if (editors === undefined || editors.length === book.editors?.length) return book;
  const { editors: _, ...rest } = book;
  return editors.length === 0 ? rest : { ...rest, editors };
}

function isWithdrawnName({ name, orcid }: Pick<BylineStatement, "name" | "orcid">, marks: Marks): boolean {
  if (orcid !== undefined && marks.has(orcidMark(orcid))) return true;
  return marks.has(nameMark(name, false)) || (orcid === undefined && marks.has(nameMark(name, true)));
}
