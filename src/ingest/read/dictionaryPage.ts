import type { ChapterStatement, DefinitionStatement } from "../../domain/record.js";
import { parseTermLabel } from "../../domain/termLabel.js";
import { takeChapter } from "./chapterLines.js";
import type { Line } from "./line.js";
import { LineCursor } from "./lineCursor.js";
import { takeMoreResults } from "./moreResults.js";
import { CHAPTER, isBareChapterLabel, TERM } from "./pageLabel.js";
import { labelOf, paragraphsOf, titleOf } from "./printedText.js";
import { UnreadablePage } from "./unreadablePage.js";

/** What a dictionary page says, whatever the format it comes in. */
export interface DictionaryPage {
  chapter: ChapterStatement;
  definitions: DefinitionStatement[];
}

/**
 * Reads the lines of a dictionary page: `What is TERM`, book, definition, `Published in Chapter:` and title, authors,
 * copyright, DOI, abstract, price, and the definitions under `More Results`. What stands before and between is the site's.
 *
 * @param number the page's number in its dictionary, where its address gives one
 * @throws UnreadablePage with a code and a line; nothing is read by halves
 */
export function readDictionaryPage(lines: readonly Line[], number: string | undefined): DictionaryPage {
  const cursor = new LineCursor(linesFromTerm(lines));
  const termLine = cursor.take() ?? { text: "", number: 1 };
  const term = parseTermLabel(labelOf({ ...termLine, text: termLine.text.replace(TERM, "") }));
  const { book, definition } = takeBookAndDefinition(cursor);
  const chapter = { ...takeChapter(cursor), book: { title: book } };
  const further = takeMoreResults(cursor);
  const main = number === undefined ? { text: definition } : { text: definition, number };
  return { chapter, definitions: [main, ...further].map((said) => ({ ...term, ...said })) };
}

/** The page from its term on: the heading where a document marks one, since a site's menu may say `What is` too. */
function linesFromTerm(lines: readonly Line[]): readonly Line[] {
  const heading = lines.findIndex((line) => line.isHeading && TERM.test(line.text));
  const start = heading >= 0 ? heading : lines.findIndex((line) => TERM.test(line.text));
  if (start >= 0) return onlyPage(lines.slice(start));
  const bare = lines.find((line) => line.text === "What is");
  throw new UnreadablePage(
    "TERM_MISSING",
    "No line says “What is …” with a term.",
    bare?.number ?? lines[0]?.number ?? 1,
  );
}

/** A second `What is` with a chapter of its own is a second page: which facts are whose cannot be told. */
function onlyPage(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => isBareChapterLabel(line.text));
  const second = lines.findIndex((line, index) => index > first && first > 0 && TERM.test(line.text));
  if (second < 0 || !lines.some((line, index) => index > second && isBareChapterLabel(line.text))) return lines;
  throw new UnreadablePage(
    "TWO_PAGES",
    "A second page begins here; put each into a file of its own.",
    lines[second]?.number,
  );
}

function takeBookAndDefinition(cursor: LineCursor): { book: string; definition: string } {
  const at = cursor.number;
  const count = linesBeforeChapter(cursor);
  if (count === 0) throw new UnreadablePage("BOOK_MISSING", "The book's title and the definition are missing.", at);
  const [bookLine, ...paragraphs] = cursor.takeMany(count);
  const nextPage = paragraphs.find((line, index) => index > 0 && TERM.test(line.text));
  if (nextPage) {
    throw new UnreadablePage("PAGE_TRUNCATED", "Another page begins before the chapter is named.", nextPage.number);
  }
  const book = titleOf(bookLine, "BOOK_MISSING", "The book's title", at);
  const definition = paragraphsOf(paragraphs);
  if (definition !== "") return { book, definition };
  throw new UnreadablePage(
    "DEFINITION_MISSING",
    "Before “Published in Chapter:” stands one line only, where the book's title and the definition belong.",
    bookLine?.number ?? at,
  );
}

/** The label counts from the third line on, so that a definition may begin with its words, or bare anywhere. */
function linesBeforeChapter(cursor: LineCursor): number {
  const count =
    cursor.find((line) => isBareChapterLabel(line.text)) ?? cursor.find((line) => CHAPTER.test(line.text), 2);
  if (count !== undefined) return count;
  throw new UnreadablePage(
    "PAGE_TRUNCATED",
    "No line says “Published in Chapter:”, so the definition belongs to no chapter.",
    cursor.peek(2)?.number ?? cursor.lastNumber,
  );
}
