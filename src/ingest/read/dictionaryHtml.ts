import { readDictionaryPage } from "./dictionaryPage.js";
import { readHtml } from "./htmlLines.js";
import { CHAPTER, isOnDictionaryPage } from "./pageLabel.js";
import { pageNumber } from "./pageNumber.js";
import type { Reader } from "./reader.js";
import { recordOrRejection } from "./recordOrRejection.js";

/** A document begins with a tag or a comment, or ends as one; a text may speak of `<b>` somewhere. */
const DOCUMENT = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:[a-z][\w-]*[\s/>]|!doctype|\?xml)|<\/(?:html|body)\s*>/i;

/** A dictionary page as a document: the same facts in the same order as elements, whatever their classes. One record. */
export const dictionaryHtml: Reader = {
  format: "DICTIONARY_HTML",
  recognizes: (content) =>
    DOCUMENT.test(content) &&
    readHtml(content).lines.some(({ text }) => isOnDictionaryPage(text) || CHAPTER.test(text)),
  read: (content, uri) => [
    recordOrRejection(uri, () => {
      const { lines, addresses } = readHtml(content);
      return { uri, format: "DICTIONARY_HTML", ...readDictionaryPage(lines, pageNumber(...addresses, uri)) };
    }),
  ],
};
