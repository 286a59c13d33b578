import { readDictionaryPage } from "./dictionaryPage.js";
import { textLines } from "./line.js";
import { isOnDictionaryPage } from "./pageLabel.js";
import { pageNumber } from "./pageNumber.js";
import type { Reader } from "./reader.js";
import { recordOrRejection } from "./recordOrRejection.js";

/** A dictionary page as text, the way a reader copies it from a browser: one record. */
export const dictionaryText: Reader = {
  format: "DICTIONARY_TEXT",
  recognizes: (content) => textLines(content).some(({ text }) => isOnDictionaryPage(text)),
  read: (content, uri) => [
    recordOrRejection(uri, () => ({
      uri,
      format: "DICTIONARY_TEXT",
      ...readDictionaryPage(textLines(content), pageNumber(uri)),
    })),
  ],
};
