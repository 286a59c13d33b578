import { codePointOrder } from "../../domain/codePointOrder.js";
import { shortDigest } from "../../domain/digest.js";
import { fold } from "../../domain/fold.js";
import { slugOf } from "../../domain/slug.js";
import { foldedBook, type StatedChapter } from "./chapterStatement.js";

/** The id of a chapter by a DOI of it: its own by the first, one that resolves to it by another. */
export function chapterIdOfDoi(doi: string): string {
  return `chapter:${doi}`;
}

/** The id of a chapter: its first DOI, else a slug of its folded title with a hash of what tells it from others. */
export function chapterId(firstDoi: string | undefined, statements: readonly StatedChapter[]): string {
  if (firstDoi !== undefined) return chapterIdOfDoi(firstDoi);
  const [first] = statements
    .map(({ chapter }) => {
      const title = fold(chapter.title);
      const within =
        foldedBook(chapter) ??
        chapter.bylines
          .map((byline) => fold(byline.name))
          .sort(codePointOrder)
          .join("\t");
      return `${slugOf(title)}-${shortDigest(6, title, "book", within)}`;
    })
    .sort(codePointOrder);
  return `chapter:${first}`;
}

/** The id of a chapter known only by its title on a page about a term. */
export function elsewhereChapterId(title: string, termKey: string): string {
  const folded = fold(title);
  return `chapter:${slugOf(folded)}-${shortDigest(6, folded, "term", termKey)}`;
}
