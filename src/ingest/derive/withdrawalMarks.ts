import { digest } from "../../domain/digest.js";
import { fold } from "../../domain/fold.js";
import type { ChapterStatement } from "../../domain/record.js";
import { nameKey } from "../../identity/nameParts.js";
import { chapterKeys } from "./chapterStatement.js";

/** Digests by which a page's parts are known as withdrawn, so that what is withdrawn is not kept in plain words. */
export type Marks = ReadonlySet<string>;

/** The mark of a definition: this text of this term, whatever the chapter that it stands in. */
export function definitionMark(termKey: string, foldedText: string): string {
  return digest("withdrawn definition", termKey, foldedText);
}

/** The marks of a chapter, one for each key under which pages that speak of it meet. */
export function chapterMarks(chapter: ChapterStatement): string[] {
  const { doi, workKey, titleInBookKey } = chapterKeys(chapter);
  return [doi, workKey, titleInBookKey].flatMap((key) => (key === null ? [] : digest("withdrawn chapter", key)));
}

/** The mark of a chapter as `More Results` names it: by its title alone. */
export function titleMark(title: string): string {
  return digest("withdrawn title", fold(title));
}

/** The mark of a name, in whatever order and case it is printed; where the person's ORCID is known, others keep theirs. */
export function nameMark(name: string, hasOrcid: boolean): string {
  return nameKeyMark(nameKey(name), hasOrcid);
}

/** Whether a name, by its folded words, is withdrawn of anybody: with an ORCID or without. */
export function isWithdrawnOfSomebody(key: string, marks: Marks): boolean {
  return marks.has(nameKeyMark(key, false)) || marks.has(nameKeyMark(key, true));
}

function nameKeyMark(key: string, hasOrcid: boolean): string {
  return digest(hasOrcid ? "withdrawn name, its ORCID known" : "withdrawn name", key);
}

/** The mark of an ORCID. */
export function orcidMark(orcid: string): string {
  return digest("withdrawn orcid", orcid);
}
