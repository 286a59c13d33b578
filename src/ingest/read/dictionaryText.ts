import { readDictionaryPage } from "./dictionaryPage.js";
import { CHAPTER, isOnDictionaryPage } from "./pageLabel.js";
import { pageNumber } from "./pageNumber.js";
import { pageReader } from "./pageReader.js";

/** A dictionary page as text, the way a reader copies it from a browser: one record. */
export const dictionaryText = pageReader({
  format: "DICTIONARY_TEXT",
  isDocument: false,
  recognizes: ({ lines }) => lines.some(({ text }) => isOnDictionaryPage(text) || CHAPTER.test(text)),
  read: ({ lines }, uri) => readDictionaryPage(lines, pageNumber(uri)),
});
