import { codePointOrder } from "../../domain/codePointOrder.js";
import { shortDigest } from "../../domain/digest.js";
import { fold } from "../../domain/fold.js";
import type { BylineStatement } from "../../domain/record.js";
import { anchorsOf, matchesOf } from "../../identity/identityByline.js";
import { nameKey } from "../../identity/nameParts.js";
import type { StatedChapter } from "./chapterStatement.js";

/** A byline as its chapter's fullest page prints it, with the spellings of the same name on other pages. */
export interface DerivedByline {
  id: string;
  key: string;
  name: string;
  orcid: string | null;
  position: number;
  otherSpellings: string[];
  nameKey: string;
  matchKeys: string[];
  matchTexts: string[];
  anchors: string[];
  affiliations: { name: string; country: string | null; statement: BylineStatement["affiliations"][number] }[];
}

/** The bylines of a chapter: those of its fullest page, which is the one with most affiliations, then first by uri. */
export function deriveBylines(chapterId: string, statements: readonly StatedChapter[]): DerivedByline[] {
  const fullest = [...statements].sort(byFullness)[0];
  if (!fullest) return [];
  const printed = fullest.chapter.bylines;
  const titles = statements.map(({ chapter }) => chapter.title);
  return printed.map((byline, index) => {
    const position = index + 1;
    const hash = shortDigest(6, fold(byline.name));
    const { keys: matchKeys, texts: matchTexts } = matchesOf(byline, printed);
    return {
      id: `${chapterId}#${position}-${hash}`,
      key: `${chapterId}\t${String(position).padStart(4, "0")}\t${hash}`,
      name: byline.name,
      orcid: byline.orcid ?? null,
      position,
      otherSpellings: otherSpellings(byline, index, printed, statements),
      nameKey: nameKey(byline.name),
      matchKeys,
      matchTexts,
      anchors: anchorsOf(byline.name, titles),
      affiliations: byline.affiliations.map((statement) => ({
        name: statement.name,
        country: statement.country ?? null,
        statement,
      })),
    };
  });
}

function byFullness(left: StatedChapter, right: StatedChapter): number {
  return (
    affiliationCount(right) - affiliationCount(left) ||
    right.chapter.bylines.length - left.chapter.bylines.length ||
    codePointOrder(left.firstUri, right.firstUri) ||
    codePointOrder(left.hash, right.hash)
  );
}

function affiliationCount({ chapter }: StatedChapter): number {
  return chapter.bylines.reduce((sum, byline) => sum + byline.affiliations.length, 0);
}

/** How other pages print the same person: by the same folded name, else at the same place with a word in common. */
function otherSpellings(
  byline: BylineStatement,
  index: number,
  printed: readonly BylineStatement[],
  statements: readonly StatedChapter[],
): string[] {
  const name = fold(byline.name);
  const spellings = new Set<string>();
  for (const { chapter } of statements) {
    const same = chapter.bylines.filter((other) => fold(other.name) === name);
    const placed = chapter.bylines.length === printed.length ? chapter.bylines[index] : undefined;
    for (const other of same) spellings.add(other.name);
    if (same.length === 0 && placed && shareWord(name, fold(placed.name))) spellings.add(placed.name);
  }
  spellings.delete(byline.name);
  return [...spellings].sort(codePointOrder);
}

function shareWord(left: string, right: string): boolean {
  const words = new Set(left.split(/[\s.,]+/).filter((word) => word.length > 1));
  return right.split(/[\s.,]+/).some((word) => words.has(word));
}
