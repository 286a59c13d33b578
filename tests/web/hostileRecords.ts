import type { SourceRecord } from "../../src/domain/record.js";

/** A label that no page may take for its own markup. */
export const MARKUP = '<img src=x onerror="alert(1)"> & <b>Bold</b>';
/** A name of 200 characters. */
export const LONG_NAME = `Anneliese ${"von Hohenwaldstetten-Brückenstein ".repeat(6)}`
  .slice(0, 199)
  .trimEnd()
  .padEnd(200, "x");
/** A label written from right to left. */
export const RIGHT_TO_LEFT = "الدبلوماسية العامة";
/** Labels whose first letter is none from A to Z. */
export const LABELS = {
  cedilla: "Çınar Accord",
  stroke: "Øresund Practice",
  dotted: "İskele Method",
  digit: "5G Attaché",
  greek: "Ελληνικός Όρος",
};
/** A term that many chapters define. */
export const MUCH_DEFINED = "Much Defined Term";

function record(number: string, label: string, text: string, name: string, year: number): SourceRecord {
  return {
    uri: `https://dictionary.example/hostile/${number}`,
    format: "DICTIONARY_TEXT",
    chapter: {
      title: `On the Limits of Labels, Part ${number}`,
      doi: `10.5555/hostile.${number}`,
      year,
      bylines: [{ name, affiliations: [] }],
      book: { title: "Labels That Go Too Far" },
    },
    definitions: [{ label, alternativeLabels: [], text }],
  };
}

/** A term for each of those labels. */
export const INITIAL_RECORDS: readonly SourceRecord[] = Object.entries(LABELS).map(([name, label]) =>
  record(name, label, `What is filed under ${name}.`, "Ida Indexer", 2020),
);

/** Bad input by name: markup, right to left, a long name, a term with 148 definitions. */
export const HOSTILE_RECORDS: readonly SourceRecord[] = [
  record("markup", MARKUP, `What ${MARKUP} means is that it is text.`, "Marek Uptown", 2021),
  record(
    "arabic",
    RIGHT_TO_LEFT,
    "ما يقوله المعجم عن هذا المصطلح، مكتوب من اليمين إلى اليسار.",
    "Rania Levantine",
    2022,
  ),
  record("long", "Lengthy Byline", "A byline that a line cannot hold.", LONG_NAME, 2023),
  ...Array.from({ length: 148 }, (_, i) =>
    record(
      `many-${i}`,
      MUCH_DEFINED,
      `What it means in the view of chapter ${i}.`,
      `Author Number ${i % 40}`,
      1990 + (i % 35),
    ),
  ),
];
