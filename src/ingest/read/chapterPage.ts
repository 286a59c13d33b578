import type { ChapterStatement, DefinitionStatement } from "../../domain/record.js";
import { isParagraph, takePageAbstract } from "./abstractLines.js";
import { readsAsBylines, takeBylines } from "./bylineLines.js";
import { isFact, takeFacts } from "./chapterFacts.js";
import { expectNoStranger } from "./chapterLines.js";
import { takeKeyTerms } from "./keyTerms.js";
import type { Line } from "./line.js";
import { LineCursor } from "./lineCursor.js";
import { AUTHOR_LINE, CHAPTER, isOnDictionaryPage, KEY_TERMS, PREVIEW, TERM } from "./pageLabel.js";
import { titleOf } from "./printedText.js";
import { UnreadablePage } from "./unreadablePage.js";

/** What a chapter's page says, whatever the format it comes in. */
export interface ChapterPage {
  chapter: ChapterStatement;
  definitions: DefinitionStatement[];
}

/** Whether lines are a chapter's page and no dictionary's, which may have a section called `What is …` too. */
export function isChapterPage(lines: readonly Line[]): boolean {
  if (lines.some(({ text }) => isOnDictionaryPage(text) && !TERM.test(text))) return false;
  if (lines.some(({ text }) => KEY_TERMS.test(text) || PREVIEW.test(text) || AUTHOR_LINE.test(text))) return true;
  if (lines.some(({ text }) => TERM.test(text) || CHAPTER.test(text))) return false;
  const facts = lines.findIndex(({ text }) => isFact(text));
  return facts > 1 || (facts >= 0 && doubledTitle(lines) !== undefined);
}

/**
 * Reads the lines of a chapter's page: the title, often twice; the authors; copyright, pages, DOI and the book, labelled;
 * sales lines; the abstract; and the definitions under `Key Terms in this Chapter`. What stands before and between is the
 * site's.
 *
 * @throws UnreadablePage with a code and a line; nothing is read by halves
 */
export function readChapterPage(lines: readonly Line[]): ChapterPage {
  const keyTerms = lines.findIndex(({ text }) => KEY_TERMS.test(text));
  const body = keyTerms < 0 ? lines : lines.slice(0, keyTerms);
  const start = titleIndex(body);
  const cursor = new LineCursor(body.slice(start));
  const title = titleOf(cursor.take(), "CHAPTER_MISSING", "The chapter's title", lines[0]?.number ?? 1);
  if (readsAsBylines(title)) {
    const message = "The authors stand where the chapter's title belongs.";
    throw new UnreadablePage("CHAPTER_MISSING", message, body[start]?.number);
  }
  while (cursor.peek()?.text === title) cursor.take();
  const before = takeFacts(cursor);
  const bylines = takeBylines(cursor);
  const facts = { ...before, ...takeFacts(cursor) };
  expectNoStranger(cursor);
  const { book, ...details } = facts;
  const abstract = takePageAbstract(cursor);
  return {
    chapter: {
      title,
      ...details,
      ...(abstract === undefined ? {} : { abstract }),
      bylines,
      ...(book === undefined ? {} : { book }),
    },
    definitions: keyTerms < 0 ? [] : takeKeyTerms(lines.slice(keyTerms)),
  };
}

/** The first-level heading; the line that stands twice; the line before the authors. */
function titleIndex(lines: readonly Line[]): number {
  const heading = lines.findIndex(({ isHeading }) => isHeading);
  if (heading >= 0) return heading;
  const doubled = doubledTitle(lines);
  if (doubled !== undefined) return doubled;
  const authors = authorsIndex(lines);
  const text = lines.slice(0, Math.max(authors - 1, 0)).find((line) => isParagraph(line.text));
  if (text) {
    const message =
      "A definition seems to stand before the chapter's title, and no line says “What is …” with its term.";
    throw new UnreadablePage("TERM_MISSING", message, text.number);
  }
  if (authors > 0) return authors - 1;
  throw new UnreadablePage(
    "CHAPTER_MISSING",
    "Where the chapter's title stands cannot be told: no line stands twice, or before the authors.",
    lines[0]?.number ?? 1,
  );
}

function doubledTitle(lines: readonly Line[]): number | undefined {
  const first = lines.findIndex((line, index) => line.text.length > 3 && lines[index + 1]?.text === line.text);
  return first < 0 ? undefined : first;
}

/** The line of authors by its label, by its affiliations, or since it stands right before the labelled lines. */
function authorsIndex(lines: readonly Line[]): number {
  const labelled = lines.findIndex(({ text }) => AUTHOR_LINE.test(text));
  if (labelled >= 0) return labelled;
  const placed = lines.findIndex(({ text }) => readsAsBylines(text));
  if (placed >= 0) return placed;
  return lines.findIndex(({ text }) => isFact(text)) - 1;
}
