import fc from "fast-check";
import type { ChapterStatement, DefinitionStatement } from "../../../src/domain/record.js";
import { bylines } from "../../domain/anyBylines.js";

/** What a dictionary page says, with the label as the page prints it. */
export interface PageModel {
  printedLabel: string;
  number: string;
  chapter: ChapterStatement & { book: { title: string } };
  definitions: DefinitionStatement[];
}

const word = fc.stringMatching(/^[a-zöçşığıøłđé]{2,9}$/);
const capitalized = fc.stringMatching(/^[A-ZÖÇŞİØŁĐ][a-zöçşığøłđé]{2,9}$/);

const title = fc
  .tuple(
    fc.constantFrom("", "What is ", "Published in Chapters, ", "“Who Asks?”: "),
    fc.array(capitalized, { minLength: 1, maxLength: 6 }),
    fc.constantFrom("", "?", ": A View", ' and "Tides"', " (Abridged)"),
  )
  .map(([start, words, end]) => `${start}${words.join(" ")}${end}`);

const definition = fc
  .tuple(
    fc.constantFrom(
      "",
      "What is ",
      "Published in Chapter: ",
      "As said in what was Published in Chapter: Four, ",
      "10.5555/x ",
    ),
    fc.array(word, { minLength: 2, maxLength: 20 }),
    fc.constantFrom("", ".", "?", ".”", " [sic]"),
  )
  .map(([start, words, end]) => `${start}${words.join(" ")}${end}`);

const prose = fc.array(word, { minLength: 12, maxLength: 30 }).map((words) => `Towards ${words.join(" ")}.`);

const price = fc.record({
  amount: fc.integer({ min: 1, max: 200_000 }).map((cents) => cents / 100),
  currency: fc.constantFrom("USD", "EUR", "GBP"),
});

const doi = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{3,8}$/).map((suffix) => `10.5555/${suffix}`),
  fc.integer({ min: 1, max: 999 }).map((number) => `10.5555/978-1-4028-9462-6.ch${String(number).padStart(3, "0")}`),
  fc.integer({ min: 10_000, max: 999_999_999 }).map((code) => `10.${code}/quay`),
);

/** A label in each of its printed forms, with what they mean. */
const label = fc
  .tuple(
    fc.array(capitalized, { minLength: 2, maxLength: 4 }),
    fc.constantFrom("plain", "plural", "short", "qualified"),
  )
  .map(([words, form]) => {
    const base = words.join(" ");
    const initials = words.map((one) => one.charAt(0)).join("");
    if (form === "plural") return { printed: `${base}(s)`, label: base, alternativeLabels: [`${base}s`] };
    if (form === "short") return { printed: `${base} (${initials})`, label: base, alternativeLabels: [initials] };
    if (form === "qualified") {
      return { printed: `${base} (in Ports)`, label: `${base} (in Ports)`, alternativeLabels: [] };
    }
    return { printed: base, label: base, alternativeLabels: [] };
  });

const details = fc.record(
  {
    doi,
    year: fc.integer({ min: 1950, max: 2030 }),
    pages: fc.constantFrom("20", "245-263", "xi–xx"),
    abstract: prose,
    price,
  },
  { requiredKeys: [] },
);

/** Pages print the pages beside the year only. */
function printable({ year, pages, ...others }: Partial<ChapterStatement>): Partial<ChapterStatement> {
  if (year === undefined) return others;
  return pages === undefined ? { ...others, year } : { ...others, year, pages };
}

const elsewhere = fc.record({ title, price }, { requiredKeys: ["title"] });

/** Any dictionary page. */
export const anyPage: fc.Arbitrary<PageModel> = fc
  .record({
    label,
    number: fc.integer({ min: 1, max: 999_999 }).map(String),
    title,
    book: title,
    bylines,
    details,
    definition,
    further: fc.array(fc.record({ text: definition, elsewhere }), { maxLength: 3 }),
  })
  .map((page) => {
    const { printed, ...term } = page.label;
    return {
      printedLabel: printed,
      number: page.number,
      chapter: { title: page.title, ...printable(page.details), bylines: page.bylines, book: { title: page.book } },
      definitions: [
        { ...term, text: page.definition, number: page.number },
        ...page.further.map((said) => ({ ...term, ...said })),
      ],
    };
  });
