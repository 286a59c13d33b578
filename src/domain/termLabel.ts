import { abbreviates } from "./abbreviates.js";
import { fold } from "./fold.js";

/** A printed label taken apart: the base that names the term, and the other forms it is known by. */
export interface TermLabel {
  label: string;
  alternativeLabels: string[];
}

/** `Thing(s)`: an ending in parentheses, right at the word. */
const OPTIONAL_ENDING = /(\p{L})\((s|es|ies|S)\)/gu;

/**
 * Takes a printed label apart. `Thing(s)` is `Thing`, also `Things`; `Thing (ABC)` where ABC abbreviates Thing is `Thing`,
 * also `ABC`; both may come together and nest. All other parentheses qualify the label, and stay.
 */
export function parseTermLabel(printed: string): TermLabel {
  const alternatives: string[] = [];
  let label = printed.trim();
  for (let rest = withoutAbbreviation(label); rest !== undefined; rest = withoutAbbreviation(label)) {
    label = rest.label;
    alternatives.unshift(...rest.abbreviations);
  }
  const forms = endings(label);
  const [base = label, plural] = forms;
  return {
    label: base,
    alternativeLabels: distinct([...(plural === undefined ? [] : [plural]), ...alternatives], base),
  };
}

/**
 * The bases that a person may mean by a typed label, the likeliest first: as it would be read from a page, and as if its
 * last group had been typed in capitals, as in `thing (abc)`.
 */
export function typedBases(typed: string): string[] {
  const label = typed.trim();
  const open = openingOfLastGroup(label);
  const forms = open <= 0 ? [label] : [label, `${label.slice(0, open)}${label.slice(open).toUpperCase()}`];
  const [first = label, ...others] = forms.map((form) => parseTermLabel(form).label);
  return [first, ...distinct(others, first)];
}

/** The label before a last group of parentheses that only abbreviates it; undefined where there is none. */
function withoutAbbreviation(label: string): { label: string; abbreviations: string[] } | undefined {
  const open = openingOfLastGroup(label);
  const before = label.slice(0, open).trim();
  const content = label.slice(open + 1, -1).trim();
  if (open <= 0 || before === "" || content === "") return undefined;
  const [long = before] = endings(before);
  const readings = [endings(content), splitList(content).flatMap(endings)];
  const abbreviations = readings.find((forms) => forms.length > 0 && forms.every((form) => abbreviates(form, long)));
  return abbreviations && { label: before, abbreviations };
}

/** `ABC, XYZ`, `ABC/XYZ` and `ABC or XYZ` give two abbreviations. */
function splitList(content: string): string[] {
  const parts = content.split(/\s*[,;/]\s*|\s+or\s+/).filter((part) => part !== "");
  return parts.length > 1 ? parts : [];
}

/** Where the group opens that ends the label; -1 where the label does not end in one. */
function openingOfLastGroup(label: string): number {
  if (!label.endsWith(")")) return -1;
  let depth = 0;
  for (let index = label.length - 1; index >= 0; index -= 1) {
    if (label[index] === ")") depth += 1;
    if (label[index] === "(") depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** A text without and with its optional endings: one form where it has none. */
function endings(text: string): string[] {
  const without = text.replace(OPTIONAL_ENDING, "$1");
  if (without === text) return [text];
  const withEndings = text.replace(/y\(ies\)/gu, "ies").replace(OPTIONAL_ENDING, "$1$2");
  return [without, withEndings];
}

function distinct(forms: readonly string[], base: string): string[] {
  const seen = new Set([fold(base)]);
  return forms.filter((form) => !seen.has(fold(form)) && seen.add(fold(form)));
}
