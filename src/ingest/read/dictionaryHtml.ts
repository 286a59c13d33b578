import { readDictionaryPage } from "./dictionaryPage.js";
import { CHAPTER, isOnDictionaryPage } from "./pageLabel.js";
import { pageNumber } from "./pageNumber.js";
import { pageReader } from "./pageReader.js";

/** A dictionary page as a document: the same facts in the same order as elements, whatever their classes. One record. */
export const dictionaryHtml = pageReader({
  format: "DICTIONARY_HTML",
  isDocument: true,
  recognizes: ({ lines }) => lines.some(({ text }) => isOnDictionaryPage(text) || CHAPTER.test(text)),
  read: ({ lines, addresses }, uri) => readDictionaryPage(lines, pageNumber(...addresses, uri)),
});
