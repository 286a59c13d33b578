import { fold } from "../../domain/fold.js";
import { begunForm } from "./begunForm.js";
import { numberForms } from "./numberForms.js";
import { forgivenForm, isOneTypoAway } from "./oneTypo.js";
import { placeWords, splitSearchText, type WordPlace } from "./searchText.js";
import { isStopWord } from "./stopWords.js";

/** About how many characters of a text are shown. */
const WINDOW = 160;

/** A word of a text that was looked for; `sought` is the number of what it matches. */
interface Match extends WordPlace {
  sought: number;
}

/** A text with its words, and these as they are compared. */
interface ReadText {
  text: string;
  places: readonly WordPlace[];
  folded: readonly string[];
}

/** Something looked for: how many words of a text match it from a place on, 0 where none do. */
type Sought = (folded: readonly string[], at: number) => number;

/** What a search looks for, and what it looks for where nothing has a word of that. */
interface Search {
  query: string;
  sought: readonly Sought[];
  begun: readonly Sought[];
}

/** The last one: all that it found is shown in a row. */
let last: Search | undefined;

/**
 * The part of some texts that shows best why a search found them: each word that matches stands between « and »,
 * spelled as the text has it, in a window of some 160 characters of the text that matches most. Where nothing has a word
 * of the search, those match that its last word begins. Null where none does.
 */
export function snippet(texts: readonly string[], query: string): string | null {
  const read = texts.map(readText);
  if (last?.query !== query) last = { query, sought: readSought(query), begun: readBegun(query) };
  return showBest(read, last.sought) ?? showBest(read, last.begun);
}

/** Printable ASCII with single spaces, as most texts are: nothing to tidy. */
const PLAIN = /^(?! )(?:[!-_a-~]| (?! ))*(?<! )$/;

function readText(original: string): ReadText {
  const text = PLAIN.test(original) ? original : tidied(original);
  const places = placeWords(text);
  return { text, places, folded: places.map(({ word }) => fold(word)) };
}

function tidied(text: string): string {
  return (
    text
      .normalize("NFC")
      // A space alone stays what it is: most texts have no other.
      .replace(/\s{2,}|[^\S ]/g, " ")
      .replaceAll("«", "“")
      .replaceAll("»", "”")
      .trim()
  );
}

function showBest(texts: readonly ReadText[], sought: readonly Sought[]): string | null {
  let best: { text: string; run: Match[]; matches: Match[]; distinct: number } | undefined;
  for (const read of texts) {
    const matches = findMatches(read, sought);
    if (matches.length === 0) continue;
    const run = densestRun(matches);
    const found = distinct(run);
    if (found > (best?.distinct ?? 0)) best = { text: read.text, run, matches, distinct: found };
  }
  return best ? show(best.text, best.run, best.matches) : null;
}

function readSought(query: string): Sought[] {
  const { words, phrases } = splitSearchText(query);
  const telling = words.filter((word) => !isStopWord(word));
  const single = telling.length + phrases.length > 0 ? telling : words;
  return [...phrases.map(seekPhrase), ...single.map(seekWord)];
}

function readBegun(query: string): Sought[] {
  const beginning = begunForm(splitSearchText(query).words.at(-1) ?? "");
  return beginning === undefined ? [] : [(folded, at) => (folded[at]?.startsWith(beginning) ? 1 : 0)];
}

function seekPhrase(words: readonly string[]): Sought {
  const phrase = words.map(fold);
  return (folded, at) => (phrase.every((word, i) => folded[at + i] === word) ? phrase.length : 0);
}

function seekWord(word: string): Sought {
  const spelled = new Set([fold(word), ...numberForms(word)]);
  const form = forgivenForm(word);
  const isNear = form === undefined ? () => false : isOneTypoAway(form);
  return (folded, at) => {
    const word = folded[at] ?? "";
    return spelled.has(word) || isNear(word) ? 1 : 0;
  };
}

function findMatches({ places, folded }: ReadText, sought: readonly Sought[]): Match[] {
  const matches = new Map<number, Match>();
  for (let at = 0; at < places.length; at += 1) {
    for (let number = 0; number < sought.length; number += 1) {
      const end = at + (sought[number]?.(folded, at) ?? 0);
      for (let i = at; i < end; i += 1) {
        const place = places[i];
        if (place && !matches.has(i)) matches.set(i, { ...place, sought: number });
      }
    }
  }
  return [...matches.values()].sort((left, right) => left.start - right.start);
}

/** The matches that fit into one window and cover most of what is looked for; the first such run of them. */
function densestRun(matches: readonly Match[]): Match[] {
  let densest: Match[] = [];
  matches.forEach((first, i) => {
    const run = matches.slice(i).filter(({ end }) => end - first.start <= WINDOW);
    const more = distinct(run) - distinct(densest);
    if (more > 0 || (more === 0 && run.length > densest.length)) densest = run;
  });
  return densest;
}

function distinct(run: readonly Match[]): number {
  return new Set(run.map(({ sought }) => sought)).size;
}

function show(text: string, run: readonly Match[], matches: readonly Match[]): string {
  const { start, end } = cutWindow(text, run[0]?.start ?? 0, run.at(-1)?.end ?? 0);
  let shown = start > 0 ? "…" : "";
  let at = start;
  for (const match of matches.filter((each) => each.start >= start && each.end <= end)) {
    shown += `${text.slice(at, match.start)}«${text.slice(match.start, match.end)}»`;
    at = match.end;
  }
  return `${shown}${text.slice(at, end)}${end < text.length ? "…" : ""}`;
}

/** A window around a run, cut between words. */
function cutWindow(text: string, from: number, to: number): { start: number; end: number } {
  const lead = Math.max(0, Math.floor((WINDOW - (to - from)) / 2));
  const latest = Math.max(0, text.length - WINDOW);
  const wanted = Math.min(Math.max(0, from - lead), latest, from);
  const start = wanted === 0 ? 0 : Math.min(text.indexOf(" ", wanted) + 1 || from, from);
  const reach = start + WINDOW;
  if (reach >= text.length) return { start, end: text.length };
  return { start, end: Math.max(text.lastIndexOf(" ", reach), to) };
}
