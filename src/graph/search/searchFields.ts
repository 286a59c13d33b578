import { badInput } from "../../domain/badInput.js";

/** A property in the index `search`, and how much a word in it weighs. */
export interface SearchField {
  name: string;
  boost: number;
  /** What the entity is called by, not what is said of it. */
  isName: boolean;
}

/** What is given beside a text; nothing else of it decides how the text is read. */
export interface GivenKinds {
  readonly kinds?: unknown;
}

const FIELDS = new Map<string, readonly SearchField[]>([
  ["TERM", [name("label", 6), name("alternativeLabels", 6)]],
  ["DEFINITION", [said("text")]],
  ["CHAPTER", [name("chapterTitle", 2), said("abstract")]],
  ["BOOK", [name("bookTitle", 2)]],
  ["AUTHOR", [name("authorNames", 3)]],
  ["ORGANIZATION", [name("organizationName", 2)]],
]);

const NAMES = [...FIELDS.values()].flat().map(({ name }) => name);

/** The kinds that an argument asks for; every one where it is left out. Throws BAD_USER_INPUT for an empty list. */
export function readKinds(kinds: unknown): string[] {
  if (!Array.isArray(kinds)) return [...FIELDS.keys()];
  if (kinds.length > 0) return kinds.map(String);
  throw badInput(`"kinds" takes one kind or more; leave it out to search all.`);
}

/** The properties that hold the texts of some kinds; each kind has properties of its own. */
export function fieldsOf(kinds: readonly string[]): SearchField[] {
  return [...FIELDS].flatMap(([kind, fields]) => (kinds.includes(kind) ? fields : []));
}

/** The texts of an entity that a search looks through, names first, from the properties of the index. */
export function textsOf(entity: Readonly<Record<string, unknown>>): string[] {
  const texts: string[] = [];
  for (const name of NAMES) {
    const value = entity[name];
    if (typeof value === "string") texts.push(value);
    else if (Array.isArray(value)) texts.push(...value.filter((each) => typeof each === "string"));
  }
  return texts;
}

function name(property: string, boost: number): SearchField {
  return { name: property, boost, isName: true };
}

function said(property: string): SearchField {
  return { name: property, boost: 1, isName: false };
}
