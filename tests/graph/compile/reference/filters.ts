import { codePointOrder } from "../../../../src/domain/codePointOrder.js";
import { countryCode } from "../../../../src/domain/country.js";
import { fold } from "../../../../src/domain/fold.js";
import { sortForm } from "../../../../src/domain/personName.js";
import type {
  AuthorFact,
  BookFact,
  ChapterFact,
  DefinitionFact,
  OrganizationFact,
  TermFact,
} from "../smallGraph/facts.js";
import type { Store } from "./store.js";

/** Whether an entity meets one condition, whose value is never null. */
interface Condition {
  meets(entity: object, value: unknown): boolean;
}

/** Every condition of the `where` inputs, by input type and field; all that are given must hold. */
export function filtersOf(store: Store): Map<string, Condition["meets"]> {
  const chaptersIn = (book: unknown) => {
    const found = store.find(book, "Book");
    return store.facts.chapters.filter(({ books }) => found !== null && books.includes(found.id));
  };
  const chaptersBy = (author: unknown) => {
    const found = store.find(author, "Author");
    return store.facts.chapters.filter(({ bylines }) => bylines.some((byline) => byline.author === found?.id));
  };
  const chaptersDefining = (term: unknown) => {
    const found = store.find(term, "Term");
    return store.facts.chapters.filter((chapter) => store.termsIn(chapter).some(({ id }) => id === found?.id));
  };
  const wrote = (author: AuthorFact, chapters: readonly ChapterFact[]) =>
    store.chaptersBy(author).some((chapter) => chapters.includes(chapter));
  const defines = (term: TermFact, chapters: readonly ChapterFact[]) =>
    store.chaptersDefining(term).some((chapter) => chapters.includes(chapter));
  const holds = (book: BookFact, chapters: readonly ChapterFact[]) =>
    chapters.some(({ books }) => books.includes(book.id));
  const standsIn = ({ chapter }: DefinitionFact, chapters: readonly ChapterFact[]) =>
    chapters.some(({ id }) => id === chapter);

  return new Map<string, Condition["meets"]>([
    ["TermWhere.label", (term: TermFact, filter) => textMeets(term.label, filter)],
    ["TermWhere.definedInBook", (term: TermFact, id) => defines(term, chaptersIn(id))],
    ["TermWhere.author", (term: TermFact, id) => defines(term, chaptersBy(id))],
    [
      "TermWhere.definedBetween",
      (term: TermFact, range) => store.chaptersDefining(term).some(({ year }) => yearMeets(year, range)),
    ],
    [
      "TermWhere.hasRelated",
      ({ id }: TermFact, wanted) => store.facts.relations.some(({ from, to }) => from === id || to === id) === wanted,
    ],
    ["DefinitionWhere.text", (definition: DefinitionFact, filter) => textMeets(definition.text, filter)],
    ["DefinitionWhere.term", ({ term }: DefinitionFact, id) => term === store.find(id, "Term")?.id],
    [
      "DefinitionWhere.chapter",
      ({ chapter }: DefinitionFact, id) => chapter !== undefined && chapter === store.find(id, "Chapter")?.id,
    ],
    ["DefinitionWhere.book", (definition: DefinitionFact, id) => standsIn(definition, chaptersIn(id))],
    ["DefinitionWhere.author", (definition: DefinitionFact, id) => standsIn(definition, chaptersBy(id))],
    [
      "DefinitionWhere.year",
      ({ chapter }: DefinitionFact, range) => chapter !== undefined && yearMeets(store.chapter(chapter).year, range),
    ],
    ["ChapterWhere.title", (chapter: ChapterFact, filter) => textMeets(chapter.title, filter)],
    ["ChapterWhere.year", ({ year }: ChapterFact, range) => yearMeets(year, range)],
    ["ChapterWhere.book", (chapter: ChapterFact, id) => chaptersIn(id).includes(chapter)],
    ["ChapterWhere.author", (chapter: ChapterFact, id) => chaptersBy(id).includes(chapter)],
    ["ChapterWhere.term", (chapter: ChapterFact, id) => chaptersDefining(id).includes(chapter)],
    ["BookWhere.title", (book: BookFact, filter) => textMeets(book.title, filter)],
    ["BookWhere.year", ({ year }: BookFact, range) => yearMeets(year, range)],
    ["BookWhere.author", (book: BookFact, id) => holds(book, chaptersBy(id))],
    ["BookWhere.term", (book: BookFact, id) => holds(book, chaptersDefining(id))],
    ["AuthorWhere.name", ({ name }: AuthorFact, filter) => nameMeets(name, filter)],
    ["AuthorWhere.book", (author: AuthorFact, id) => wrote(author, chaptersIn(id))],
    ["AuthorWhere.term", (author: AuthorFact, id) => wrote(author, chaptersDefining(id))],
    [
      "AuthorWhere.organization",
      (author: AuthorFact, id) =>
        store.organizationsOf(author).some((place) => place.id === store.find(id, "Organization")?.id),
    ],
    ["OrganizationWhere.name", ({ name }: OrganizationFact, filter) => textMeets(name, filter)],
    [
      "OrganizationWhere.country",
      (place: OrganizationFact, asked) =>
        place.countryCode !== undefined &&
        [countryCode(String(asked)), String(asked).toUpperCase()].includes(place.countryCode),
    ],
  ]);
}

/** Whether a text meets a StringFilter, without regard to case and diacritics. */
function textMeets(text: string, filter: unknown): boolean {
  const folded = fold(text);
  return given(filter).every(([operator, value]) => {
    if (operator === "in") return Array.isArray(value) && value.some((item) => fold(String(item)) === folded);
    const wanted = fold(String(value));
    if (operator === "from") return codePointOrder(folded, wanted) >= 0;
    if (operator === "below") return codePointOrder(folded, wanted) < 0;
    if (operator === "startsWith") return folded.startsWith(wanted);
    return operator === "contains" ? folded.includes(wanted) : folded === wanted;
  });
}

/** Whether a person's name meets a StringFilter: at its start as it is sorted, otherwise as it is printed too. */
function nameMeets(name: string, filter: unknown): boolean {
  const sorted = sortForm(name);
  const isName = (text: unknown) => [fold(String(text)), sortForm(String(text))].includes(sorted);
  return given(filter).every(([operator, value]) => {
    if (operator === "in") return Array.isArray(value) && value.some(isName);
    if (operator === "equals") return isName(value);
    const wanted = fold(String(value));
    if (operator === "from") return codePointOrder(sorted, wanted) >= 0;
    if (operator === "below") return codePointOrder(sorted, wanted) < 0;
    if (operator === "startsWith") return sorted.startsWith(wanted);
    return sorted.includes(wanted) || fold(name).includes(wanted);
  });
}

/** Whether a year is in an IntRange; an unknown one is in none. */
function yearMeets(year: number | undefined, range: unknown): boolean {
  const ends = new Map(given(range));
  return year !== undefined && year >= Number(ends.get("from") ?? year) && year <= Number(ends.get("to") ?? year);
}

/** What an input says, without the fields that are null. */
export function given(input: unknown): [string, unknown][] {
  const entries: [string, unknown][] = typeof input === "object" && input !== null ? Object.entries(input) : [];
  return entries.filter(([, value]) => value !== null && value !== undefined);
}
