import { begunForm, isPlainWord } from "./begunForm.js";
import { numberForms } from "./numberForms.js";
import { forgivenForm, oneTypo } from "./oneTypo.js";
import type { SearchField } from "./searchFields.js";
import type { SearchText } from "./searchText.js";
import { isStopWord } from "./stopWords.js";

/** A search in Lucene's language. */
export interface FullTextQuery {
  /** Finds what has every word, in the singular or the plural, and every phrase. */
  all: string;
  /** Finds what has every word or one a typo away, and every phrase; null where it would find no more. */
  forgiving: string | null;
  /**
   * Finds what has every phrase and a word or one a typo away, or one that the last word begins, for where nothing has
   * all; null where it would find no more.
   */
  any: string | null;
}

/** Lucene refuses a query of more than 1,024 clauses; a scored typo takes up to 50 of them. */
const MOST_CLAUSES = 1_000;
const CLAUSES_OF_TYPO = 50;

/** How little a typo weighs: a rare misspelling must not outweigh the word itself where most entities have that. */
const WEIGHT_OF_TYPO = 0.01;
/** What the word weighs as it is typed, and in its other number. */
const WEIGHT_OF_WORD = 2;
const WEIGHT_OF_NUMBER = 0.5;

/**
 * Puts a text as a query on some fields. Every word stands in quotation marks and holds letters, digits and what joins
 * them, so that no operator gets in. A typo is scored like any other word as long as the clauses last, with a constant weight
 * after that.
 */
export function fullTextQuery(text: SearchText, fields: readonly SearchField[]): FullTextQuery {
  const wanted = text.words.filter((word) => !isStopWord(word));
  const words = wanted.length + text.phrases.length > 0 ? wanted : text.words;
  const spelled = words.map((word) => asSpelled(word, fields));
  const clauses = spelled.flat().length * fields.length + 2 * words.length * fields.length;
  const scored = Math.floor((MOST_CLAUSES - clauses) / (CLAUSES_OF_TYPO * fields.length));
  const forgiven = words.map((word, i) => group([...(spelled[i] ?? []), withTypo(word, fields, i < scored)]));
  const phrases = text.phrases.map((phrase) => `+${group([exact(phrase.join(" "), fields, WEIGHT_OF_WORD)])}`);
  const together = text.words.length > 1 ? [group([exact(text.words.join(" "), fields, 4)])] : [];
  const canRelax = words.length > 0 && words.length + phrases.length > 1;
  const form = begunForm(text.words.at(-1) ?? "");
  const begun = form === undefined ? [] : [group([begunWord(form, fields, WEIGHT_OF_TYPO)])];
  const every = (groups: readonly string[]) =>
    [...phrases, ...groups.map((clauses) => `+${clauses}`), ...together].join(" ");
  const all = every(spelled.map(group));
  const forgiving = every(forgiven);
  return {
    all,
    forgiving: forgiving === all ? null : forgiving,
    any:
      canRelax || form !== undefined
        ? [...phrases, ...(canRelax ? forgiven : []), ...together, ...begun].join(" ")
        : null,
  };
}

/** A query for what has every word in its name, the last one as far as it was typed. */
export function prefixQuery({ words, phrases }: SearchText, fields: readonly SearchField[]): string {
  const typed = [...phrases.flat(), ...words];
  const last = typed.pop() ?? "";
  const begun = isPlainWord(last) ? begunWord(last.toLowerCase(), fields, 1) : exact(last, fields, 1);
  return [...typed.map((word) => group([exact(word, fields, 1)])), group([begun])].map((part) => `+${part}`).join(" ");
}

function begunWord(word: string, fields: readonly SearchField[], weight: number): string {
  return fields.map(({ name, boost }) => `${name}:${word}*^${boost * weight}`).join(" ");
}

function exact(words: string, fields: readonly SearchField[], weight: number): string {
  return fields.map(({ name, boost }) => `${name}:"${words}"^${boost * weight}`).join(" ");
}

/** A word as it is typed, and in its other number, each on all fields. */
function asSpelled(word: string, fields: readonly SearchField[]): string[] {
  const others = numberForms(word).map((form) => exact(form, fields, WEIGHT_OF_NUMBER));
  return [exact(word, fields, WEIGHT_OF_WORD), ...others];
}

function withTypo(word: string, fields: readonly SearchField[], scored: boolean): string {
  const form = forgivenForm(word);
  if (form === undefined) return "";
  const clause = scored ? `${form}~1` : `/${oneTypo(form)}/`;
  return fields.map(({ name, boost }) => `${name}:${clause}^${boost * WEIGHT_OF_TYPO}`).join(" ");
}

function group(clauses: readonly string[]): string {
  return `(${clauses.filter(Boolean).join(" ")})`;
}
