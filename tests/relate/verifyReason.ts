import { fold } from "../../src/domain/fold.js";
import type { Reason } from "../../src/relate/relation.js";
import { termNames } from "../../src/relate/termNames.js";
import { readWord, wordsOf } from "../../src/relate/words.js";

/** What a reader sees of a relation and what its reason points to; nothing else is known here. */
export interface Evidence {
  left: EvidentTerm;
  right: EvidentTerm;
  /** The definitions that the reason lists; `term` is the key of the term they define. */
  definitions: readonly { id: string; text: string; term: string; references: readonly string[] }[];
  /** The chapters that it lists; `terms` are the keys of the terms they define. */
  chapters: readonly { id: string; title: string; authors: readonly string[]; terms: readonly string[] }[];
}

export interface EvidentTerm {
  key: string;
  label: string;
  alternativeLabels: readonly string[];
}

/** Follows a reason to its evidence; gives what is wrong with it, or undefined where it holds. */
export function verifyReason(reason: Reason, evidence: Evidence): string | undefined {
  const found = evidence.definitions.length + evidence.chapters.length;
  if (found === 0) return "it points to nothing";
  if (found !== reason.definitions.length + reason.chapters.length) return "it points to what is not there";
  if (!(reason.score > 0 && reason.score <= 1)) return `its score is ${reason.score}`;
  const terms = [evidence.left.key, evidence.right.key];
  const stranger = evidence.definitions.find(({ term }) => !terms.includes(term));
  return stranger ? `${stranger.id} defines neither` : CHECKS[reason.kind](reason, evidence);
}

const CHECKS: Record<Reason["kind"], (reason: Reason, evidence: Evidence) => string | undefined> = {
  MENTIONS({ namedBy, words }, { left, right, definitions }) {
    if (namedBy.length === 0) return "nobody names anybody";
    for (const key of namedBy) {
      const [by, named] = key === left.key ? [left, right] : [right, left];
      const theirs = definitions.filter(({ term }) => term === by.key);
      if (theirs.length === 0) return `no definition of ${by.key}`;
      const names = termNames(named.label, named.alternativeLabels).filter((name) => words.includes(name));
      const silent = theirs.find(({ text }) => !names.some((name) => isIn(name, text)));
      if (silent) return `${silent.id} does not name ${named.label}`;
    }
    return undefined;
  },
  SHARED_LABEL({ words }, { left, right }) {
    return eachHas(
      words,
      [left, right].map(({ label, alternativeLabels }) => [label, ...alternativeLabels].join(" ")),
    );
  },
  SIMILAR_TEXT({ words }, { left, right, definitions }) {
    const texts = [left, right].map(({ key }) => definitions.filter(({ term }) => term === key));
    return eachHas(
      words,
      texts.map((ofTerm) => ofTerm.map(({ text }) => text).join(" ")),
    );
  },
  CO_DEFINED(_, { left, right, chapters }) {
    if (chapters.length === 0) return "no chapter";
    return chapters.every(({ terms }) => terms.includes(left.key) && terms.includes(right.key))
      ? undefined
      : "a chapter does not define both";
  },
  SHARED_AUTHOR({ words: [name = ""] }, { left, right, chapters }) {
    if (chapters.length === 0 || !chapters.every(({ authors }) => authors.includes(name))) return `not all by ${name}`;
    const defined = new Set(chapters.flatMap(({ terms }) => terms));
    return defined.has(left.key) && defined.has(right.key) ? undefined : "the chapters do not define both";
  },
  SHARED_REFERENCE({ references }, { left, right, definitions }) {
    if (references.length === 0) return "no work";
    const cited = ({ key }: EvidentTerm) =>
      definitions.filter(({ term }) => term === key).flatMap((definition) => definition.references.map(simplify));
    const missing = references.find((work) => [left, right].some((term) => !cited(term).includes(simplify(work))));
    return missing === undefined ? undefined : `not both cite ${missing}`;
  },
};

/** Whether words stand in every text, in whatever form. */
function eachHas(words: readonly string[], texts: readonly string[]): string | undefined {
  if (words.length === 0) return "no word";
  const stemsOf = (text: string) => wordsOf(text).map((word) => readWord(word).stem);
  const missing = words.find((word) => texts.some((text) => !stemsOf(text).includes(readWord(word).stem)));
  return missing === undefined ? undefined : `not both have ${missing}`;
}

/** Whether a name stands in a text as whole words, folded, plurals as singulars. */
function isIn(name: string, text: string): boolean {
  const form = (words: string[]) => ` ${words.map((word) => readWord(word).singular).join(" ")} `;
  return form(wordsOf(text)).includes(form(wordsOf(name)));
}

function simplify(work: string): string {
  return fold(work)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
