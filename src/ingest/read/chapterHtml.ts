import { isChapterPage, readChapterPage } from "./chapterPage.js";
import { pageReader } from "./pageReader.js";

/** A chapter's page as a document: the same facts in the same order as elements, whatever their classes. One record. */
export const chapterHtml = pageReader({
  format: "CHAPTER_HTML",
  isDocument: true,
  recognizes: ({ lines }) => isChapterPage(lines),
  read: ({ lines }) => readChapterPage(lines),
});
