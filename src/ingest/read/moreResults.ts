import type { DefinitionStatement } from "../../domain/record.js";
import type { LineCursor } from "./lineCursor.js";
import { MORE_RESULTS, PRICE } from "./pageLabel.js";
import { takePrice } from "./pagePrice.js";
import { paragraphsOf, titleOf } from "./printedText.js";
import { UnreadablePage } from "./unreadablePage.js";

/** A definition of the page's term in another chapter. */
export type FurtherDefinition = Pick<DefinitionStatement, "text" | "elsewhere">;

/**
 * The definitions under `More Results`, each as CHAPTER TITLE / DEFINITION / price line; the footer after the last price
 * line is left. Empty where the page has no such block.
 *
 * @throws UnreadablePage MORE_RESULTS_UNREADABLE, DEFINITION_MISSING, PAGE_TRUNCATED
 */
export function takeMoreResults(cursor: LineCursor): FurtherDefinition[] {
  const start = cursor.find((line) => MORE_RESULTS.test(line.text));
  if (start === undefined) return [];
  cursor.takeMany(start + 1);
  const found: FurtherDefinition[] = [];
  for (let count = linesToPrice(cursor); count !== undefined; count = linesToPrice(cursor)) {
    found.push(takeResult(cursor, count));
  }
  if (found.length > 0) return found;
  if (!cursor.peek()) throw new UnreadablePage("PAGE_TRUNCATED", "The page ends after “More Results”.", cursor.number);
  throw new UnreadablePage(
    "MORE_RESULTS_UNREADABLE",
    "Under “More Results” there is no price line, so where its definitions end cannot be told.",
    cursor.number,
  );
}

function linesToPrice(cursor: LineCursor): number | undefined {
  return cursor.find((line) => PRICE.test(line.text));
}

function takeResult(cursor: LineCursor, count: number): FurtherDefinition {
  const at = cursor.number;
  const [titleLine, ...paragraphs] = cursor.takeMany(count);
  const text = paragraphsOf(paragraphs);
  const title = titleOf(titleLine, "CHAPTER_MISSING", "The title of a chapter under “More Results”", at);
  if (text === "") {
    throw new UnreadablePage("DEFINITION_MISSING", "A title under “More Results” has no definition.", at);
  }
  const price = takePrice(cursor);
  return { text, elsewhere: price === undefined ? { title } : { title, price } };
}
