import type { BookStatement, BylineStatement, SourceRecord } from "../../src/domain/record.js";
import { inventName, inventOrganization } from "./people.js";
import { Random } from "./random.js";
import { firstSenses, type Sense, type Senses } from "./senses.js";
import type { Synset } from "./synsets.js";

const SEED = 20261124;
const DEFINITIONS_A_CHAPTER = { least: 1, most: 7 };
const CHAPTERS_A_BOOK = 15;
/** How many definitions are of a term that many chapters define, and one of how many terms is such. */
const MUCH_DEFINED = { share: 0.3, oneOf: 20 };
const FIRST_YEAR = 2005;
const LAST_YEAR = 2025;

const CHAPTER_TITLES = ["Notes on", "A Survey of", "Rethinking", "The Practice of", "Measuring", "On the Limits of"];
const BOOK_TITLES = ["Handbook of Research on", "Advances in", "Perspectives on", "Encyclopedia of"];

/**
 * A dictionary of exactly so many definitions as pages say it, one record a chapter of one to seven definitions on
 * neighbouring matters, each made when it is asked for; people, books and universities are invented. The same at every run.
 */
export function* generateRecords(synsets: readonly Synset[], definitions: number): Generator<SourceRecord, void> {
  const random = new Random(SEED);
  const senses = firstSenses(synsets, definitions);
  const muchDefined: Senses = {
    length: Math.ceil(definitions / MUCH_DEFINED.oneOf),
    at: (place) => senses.at(place * MUCH_DEFINED.oneOf),
  };
  const people = inventPeople(random, Math.max(3, Math.round(definitions / 6)));
  const references = Array.from({ length: Math.max(5, Math.round(definitions / 25)) }, (_, i) => {
    const { label } = senses.at((i * 7) % senses.length);
    return `${inventName(random)} (${random.whole(1970, 2020)}). Studies in ${label}, ${i + 1}.`;
  });
  let book: BookStatement & { year: number } = inventBook(random, 0, senses.at(0));
  for (let at = 0, chapter = 0; at < senses.length; chapter += 1) {
    const count = random.whole(DEFINITIONS_A_CHAPTER.least, DEFINITIONS_A_CHAPTER.most);
    const taken = Array.from({ length: Math.min(count, senses.length - at) }, (_, i) => senses.at(at + i));
    const place = chapter % CHAPTERS_A_BOOK;
    if (chapter > 0 && place === 0) book = inventBook(random, chapter / CHAPTERS_A_BOOK, taken[0]);
    yield toRecord(random, { chapter, place, book, taken, muchDefined, people, references });
    at += count;
  }
}

interface Parts {
  chapter: number;
  place: number;
  book: BookStatement & { year: number };
  taken: readonly Sense[];
  muchDefined: Senses;
  people: readonly BylineStatement[];
  references: readonly string[];
}

function toRecord(
  random: Random,
  { chapter, place, book, taken, muchDefined, people, references }: Parts,
): SourceRecord {
  const { year, ...ofBook } = book;
  const first = 1 + place * 18;
  const [about, beside = about] = [taken[0]?.label ?? "", taken.at(-1)?.label];
  const bylines = Array.from({ length: random.whole(1, 4) }, () => random.pick(people, 2));
  return {
    uri: `generated/${String(chapter + 1).padStart(6, "0")}.jsonl`,
    format: "JSONL",
    chapter: {
      title: `${random.pick(CHAPTER_TITLES)} ${capital(about)} and ${capital(beside)}`,
      doi: `10.5555/${book.isbn}.ch${String(place + 1).padStart(3, "0")}`,
      year,
      pages: `${first}-${first + 16}`,
      price: { amount: 37.5, currency: "USD" },
      bylines: bylines.filter((one, i) => bylines.findIndex(({ name }) => name === one.name) === i),
      book: ofBook,
      ...(random.isLikely(0.5) ? { abstract: taken.map(({ text }) => capital(text)).join(" ") } : {}),
    },
    definitions: taken.map((sense) => {
      const { label, alternativeLabels } = random.isLikely(MUCH_DEFINED.share)
        ? muchDefined.at(random.place(muchDefined.length, 3))
        : sense;
      return {
        label: capital(label),
        alternativeLabels: [...alternativeLabels],
        text: capital(sense.text),
        ...(random.isLikely(0.2) ? { references: [random.pick(references), random.pick(references)] } : {}),
      };
    }),
  };
}

function inventPeople(random: Random, count: number): BylineStatement[] {
  const organizations = Array.from({ length: Math.max(2, Math.round(count / 12)) }, () => inventOrganization(random));
  return Array.from({ length: count }, () => ({
    name: inventName(random),
    affiliations: [random.pick(organizations, 1.5)],
  }));
}

function inventBook(random: Random, number: number, about: Sense | undefined): BookStatement & { year: number } {
  return {
    title: `${random.pick(BOOK_TITLES)} ${capital(about?.label ?? "")}, Volume ${number + 1}`,
    isbn: isbnOf(number),
    publisher: "Generated Press",
    editors: [inventName(random)],
    year: random.whole(FIRST_YEAR, LAST_YEAR),
  };
}

/** Thirteen digits that end in the check digit of their like (ISO 2108). */
function isbnOf(number: number): string {
  const digits = `9781234${String(number).padStart(5, "0")}`;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
