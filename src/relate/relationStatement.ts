import { fold } from "../domain/fold.js";
import type { Reason } from "./relation.js";

/** What a reason's sentence calls things. */
export interface RelationNames {
  left: { key: string; label: string };
  right: { key: string; label: string };
  /** The titles of the reason's chapters, in its order; empty where they are not at hand, and left out of the sentence. */
  chapters: readonly string[];
}

type Said = Pick<Reason, "kind" | "words" | "references" | "namedBy">;

/** One sentence that says why two terms are related, so that a reader can check it against the evidence. */
export function relationStatement(reason: Said, names: RelationNames): string {
  return `${SENTENCES[reason.kind](reason, names)}.`;
}

const SENTENCES: Record<Reason["kind"], (reason: Said, names: RelationNames) => string> = {
  MENTIONS: mentions,
  SHARED_LABEL: ({ words }, names) =>
    `The labels ${both(names)} share the rare word${words.length > 1 ? "s" : ""} ${list(words.map(quote))}`,
  SIMILAR_TEXT: ({ words }, names) =>
    `Definitions of ${both(names)} share the rare word${words.length > 1 ? "s" : ""} ${list(words.map(quote))}`,
  CO_DEFINED: (_, names) => `${chapterOrChapters(names)} both ${both(names)}`,
  SHARED_AUTHOR: ({ words }, { left, right, chapters: [first, second] }) =>
    `${words[0]} wrote of ${quote(left.label)}${within(first)} and of ${quote(right.label)}${within(second)}`,
  SHARED_REFERENCE: ({ references }, names) => `Definitions of ${both(names)} cite ${list(references)}`,
};

function mentions({ words, namedBy }: Said, names: RelationNames): string {
  const { left, right } = names;
  if (namedBy.length > 1) return `Definitions of ${both(names)} name each other`;
  const [by, named] = namedBy[0] === left.key ? [left, right] : [right, left];
  const others = words.filter((word) => fold(word) !== fold(named.label));
  const as = others.length > 0 ? ` as ${list(others.map(quote))}` : "";
  return `The definition of ${quote(by.label)} names ${quote(named.label)}${as}`;
}

function chapterOrChapters({ chapters }: RelationNames): string {
  if (chapters.length === 0) return "One chapter defines";
  const are = chapters.length > 1;
  return `The chapter${are ? "s" : ""} ${list(chapters.map(quote))} ${are ? "define" : "defines"}`;
}

function within(title: string | undefined): string {
  return title === undefined ? "" : ` in ${quote(title)}`;
}

function both({ left, right }: RelationNames): string {
  return `${quote(left.label)} and ${quote(right.label)}`;
}

function quote(text: string): string {
  return `“${text}”`;
}

/** `a`, `a and b`, `a, b and c`. */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length > 1 ? `${items.slice(0, -1).join(", ")} and ${last}` : last;
}
