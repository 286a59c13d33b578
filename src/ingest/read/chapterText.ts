import { isChapterPage, readChapterPage } from "./chapterPage.js";
import { pageReader } from "./pageReader.js";

/** A chapter's page as text, the way a reader copies it from a browser: one record with many definitions. */
export const chapterText = pageReader({
  format: "CHAPTER_TEXT",
  isDocument: false,
  recognizes: ({ lines }) => isChapterPage(lines),
  read: ({ lines }) => readChapterPage(lines),
});
