import { parseAffiliations } from "./affiliation.js";
import { isCountry } from "./country.js";
import { isDegree, isInitials, isNameSuffix } from "./degree.js";
import { LexigraphError } from "./errors.js";
import { joinInvertedNames } from "./invertedNames.js";
import { looksLikeName } from "./nameShape.js";
import type { BylineStatement } from "./record.js";

/** No line of authors is longer, in characters. */
export const LONGEST_LINE = 20_000;
const LONGEST_GROUP = 2_000;
const LABEL = /^(?:authors?|author\(s\)|by)\s*:\s*/i;
/** `and` and `&` separate as words of their own; the space before them may be missing after a parenthesis. */
const SEPARATOR = /([,;]|(?<!\S)(?:and|&)(?!\S))/iu;

/** A name of the line while its parts are gathered. */
interface Entry {
  name: string;
  groups: string[];
  /** Entries with nothing but commas between them share it. */
  run: number;
}

/**
 * Reads a printed line of authors: `A (Org, Country), B, C, Ph.D. (Org, Country)and D (Org, Country & Org, Country)`.
 * Names are given as printed, without degrees; `Family, Given` is one name.
 *
 * @throws LexigraphError BYLINE_UNREADABLE where the line is no list of names, or where names end cannot be told
 */
export function parseBylines(printed: string): BylineStatement[] {
  if (printed.length > LONGEST_LINE) throw unreadable(`the line is longer than ${LONGEST_LINE} characters`);
  const entries: Entry[] = [];
  let separated = true;
  let run = 0;
  for (const { outside, group } of runs(printed.replace(LABEL, ""))) {
    const pieces = piecesOf(outside);
    const startsAnew = separated || pieces[0]?.text === "" || !/^\s/.test(outside);
    const names = pieces.filter(({ text }) => /\p{L}/u.test(text));
    for (const [index, piece] of pieces.entries()) {
      if (index === 0 || piece.separator !== ",") run += 1;
      if (names.includes(piece))
        addPiece(entries, { name: piece.text, groups: [], run }, piece !== names[0] || startsAnew);
    }
    const last = entries.at(-1);
    const isNamed = names.length > 0 || pieces.length === 1;
    if (group !== undefined) {
      if (group.length > LONGEST_GROUP) throw unreadable(`the parentheses after “${last?.name}” hold too much`);
      if (!last || !isNamed) throw unreadable(`no name stands before “(${group.slice(0, 60)})”`);
      last.groups.push(group);
    }
    separated = group === undefined;
  }
  if (/(?:[,&]|\band)\s*$/i.test(printed)) throw unreadable("it breaks off before a name");
  if (entries.length === 0) throw unreadable("it is empty");
  return wholeNames(entries, printed).map(toByline);
}

/** The texts between separators, each with the separator before it; the first has none. */
function piecesOf(outside: string): { text: string; separator: string }[] {
  const parts = outside.split(SEPARATOR);
  return parts.flatMap((part, index) =>
    index % 2 === 1 ? [] : [{ text: part.replace(/[*†‡§¶]/gu, "").trim(), separator: parts[index - 1] ?? "" }],
  );
}

/** The entries with `Family, Given` joined; the affiliations of a run stand after its last name. */
function wholeNames(entries: readonly Entry[], printed: string): Entry[] {
  const isListed = printed.includes(";") && entries.every(({ groups }) => groups.length === 0);
  const byRun = [...new Set(entries.map(({ run }) => run))].map((run) => entries.filter((one) => one.run === run));
  const joined = joinInvertedNames(
    byRun.map((run) => ({ names: run.map(({ name }) => name), isBetweenSemicolons: isListed })),
  );
  if (!joined) throw unreadable("a lone word may be a whole name or half of one; write `Family, Given; Family, Given`");
  return byRun.flatMap((run, index) =>
    (joined[index] ?? []).map((name, place, names) => {
      const groups = place === names.length - 1 ? run.flatMap((entry) => entry.groups) : [];
      return { name, groups, run: index };
    }),
  );
}

/** Adds a piece between separators to the names: a name of its own, or what belongs to the one before. */
function addPiece(entries: Entry[], entry: Entry, startsAnew: boolean): void {
  const piece = entry.name;
  const last = entries.at(-1);
  if (last) {
    const nickname = last.groups[0];
    if (!startsAnew && nickname !== undefined && last.groups.length === 1 && isNickname(nickname)) {
      last.name = `${last.name} (${nickname}) ${piece}`;
      last.groups = [];
      return;
    }
    if (isDegree(piece)) return;
    if (isNameSuffix(piece) || (isInitials(piece) && last.groups.length === 0 && !last.name.includes(" "))) {
      last.name = `${last.name}, ${piece}`;
      return;
    }
  }
  entries.push(entry);
}

/** The line as text outside parentheses, each with the group that follows it. */
function runs(line: string): { outside: string; group?: string }[] {
  const found: { outside: string; group?: string }[] = [];
  let depth = 0;
  let start = 0;
  let outside = "";
  for (const bracket of line.matchAll(/[()]/g)) {
    const opens = bracket[0] === "(";
    if (opens && depth === 0) {
      outside = line.slice(start, bracket.index);
      start = bracket.index + 1;
    }
    depth += opens ? 1 : -1;
    if (depth < 0) throw unreadable("a parenthesis closes that was not opened");
    if (!opens && depth === 0) {
      found.push({ outside, group: line.slice(start, bracket.index).trim() });
      start = bracket.index + 1;
    }
  }
  if (depth > 0) throw unreadable("a parenthesis is not closed");
  return [...found, { outside: line.slice(start) }];
}

/** `William (Bill) Roe`: one capitalised word that is no place, with the name going on after it. */
function isNickname(group: string): boolean {
  return /^[“"']?\p{Lu}\p{Ll}+[”"']?$/u.test(group) && !isCountry(group);
}

function toByline({ name, groups }: Entry): BylineStatement {
  const bare = name.replace(/\s+Ph\.?\s?D\.?$/, "");
  if (!looksLikeName(bare)) throw unreadable(`“${bare.slice(0, 60)}” is no name`);
  return { name: bare, affiliations: groups.flatMap(parseAffiliations) };
}

function unreadable(reason: string): LexigraphError {
  return new LexigraphError("BYLINE_UNREADABLE", `The line of authors cannot be read: ${reason}.`, { safe: true });
}
