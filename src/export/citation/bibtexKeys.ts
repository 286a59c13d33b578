import { fold } from "../../domain/fold.js";
import type { CitedWork } from "./citedWork.js";
import { cslName } from "./cslName.js";

const SMALL_WORDS = new Set([
  "a",
  "an",
  "and",
  "as",
  "at",
  "by",
  "for",
  "from",
  "in",
  "of",
  "on",
  "or",
  "the",
  "to",
  "with",
]);

const wordsOf = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? [];

/**
 * A citation key for each work, in order: family name, year and first weighty word of the title (`gomez2021harbours`),
 * ASCII, with -2, -3 … where works of one bibliography would share it.
 */
export function bibtexKeys(works: readonly CitedWork[]): string[] {
  const used = new Map<string, number>();
  return works.map((work) => {
    const key = keyOf(work);
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  });
}

function keyOf(work: CitedWork): string {
  const [first] = work.authors.length > 0 ? work.authors : work.editors;
  const name = first && cslName(first);
  const family = name === undefined ? "" : "family" in name ? name.family : name.literal;
  const words = wordsOf(work.kind === "definition" ? work.term : work.title);
  const word = words.find((each) => !SMALL_WORDS.has(each)) ?? words[0] ?? "";
  return `${wordsOf(family).join("")}${work.year ?? ""}${word}` || work.kind;
}
