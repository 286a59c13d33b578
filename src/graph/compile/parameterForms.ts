import { countryCode } from "../../domain/country.js";
import { fold } from "../../domain/fold.js";
import { sortForm } from "../../domain/personName.js";
import { typedBases } from "../../domain/termLabel.js";
import { textKey } from "../../domain/textKey.js";
import { keepReadings } from "../search/keepReadings.js";
import { searchParameter } from "../search/searchParameter.js";
import { suggestParameter } from "../search/suggestParameter.js";
import { isGiven } from "./isGiven.js";
import { Later } from "./later.js";
import { readSize } from "./pageSize.js";

/** What is done to an argument's value on its way into a statement. */
export type ParameterForm =
  | "plain"
  | "folded"
  | "bases"
  | "exactly"
  | "names"
  | "textKey"
  | "texts"
  | "country"
  | "fromYear"
  | "beyondYear"
  | "firstYear"
  | "endYear"
  | "size"
  | "search"
  | "suggest";

/** The arguments of the field that a parameter belongs to. */
type Given = Readonly<Record<string, unknown>>;

const FORMS: Record<ParameterForm, (value: unknown, argument: string, given: Given) => unknown> = {
  plain: (value) => value,
  folded: foldDeep,
  /** A whole folded text: in a sort key, the tab ends it. */
  exactly: (value) => mapTexts(value, (text) => `${fold(text)}\t`),
  /** Whole names as sort keys begin with them, whether they were given as printed or as sorted. */
  names: (value) => [...new Set(asTexts(value).flatMap((name) => [name, sortForm(name)]))].map((name) => `${name}\t`),
  textKey: (value) => mapTexts(value, (text) => textKey(fold(text))),
  /** Several long texts, each beside its start. */
  texts: (value) => asTexts(value).map((text) => ({ start: textKey(text), whole: text })),
  /** The bases that a typed label may mean, folded: `Thing (ABC)` is found as Thing. */
  bases: (value) => (typeof value === "string" ? typedBases(value).map(fold) : value),
  country: (value) => (typeof value === "string" ? (countryCode(value) ?? value.toUpperCase()) : value),
  fromYear: (range) => yearKey(firstYear(range)),
  beyondYear: (range) => yearKey(endYear(range)),
  firstYear,
  endYear,
  /** How many rows of a list that is not paged are wanted. */
  size: readSize,
  search: keepReadings(searchParameter),
  suggest: keepReadings(suggestParameter),
};

export function isParameterForm(name: string): name is ParameterForm {
  return Object.hasOwn(FORMS, name);
}

/**
 * The value of a parameter, which comes later where the argument does; one that was not given is null. `given` are all arguments of its field. Throws
 * BAD_USER_INPUT, naming the argument, where the form refuses the value.
 */
export function toParameter(form: ParameterForm, value: unknown, argument = "", given: Given = {}): unknown {
  if (value instanceof Later) return value.map((known) => toParameter(form, known, argument, given));
  return isGiven(value) ? FORMS[form](value, argument, given) : null;
}

function foldDeep(value: unknown): unknown {
  return mapTexts(value, fold);
}

function asTexts(value: unknown): string[] {
  const texts = [value].flat().filter((item) => typeof item === "string");
  return [...new Set(texts.map(fold))];
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => mapTexts(item, change)))];
  return typeof value === "string" ? change(value) : value;
}

function endOf(range: unknown, end: "from" | "to"): number | undefined {
  const value = typeof range === "object" && range !== null ? Reflect.get(range, end) : undefined;
  return typeof value === "number" ? value : undefined;
}

function firstYear(range: unknown): number {
  return inCalendar(endOf(range, "from") ?? 1);
}

/** The year behind the last. */
function endYear(range: unknown): number {
  return inCalendar((endOf(range, "to") ?? 9998) + 1);
}

function inCalendar(year: number): number {
  return Math.min(Math.max(year, 1), 9999);
}

/** A year as sort keys begin with it: four digits; unknown years are 0000 and in no range. */
function yearKey(year: number): string {
  return String(year).padStart(4, "0");
}
