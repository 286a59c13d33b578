import { normalizeDoi } from "../../domain/doi.js";
import { normalizeIsbn } from "../../domain/isbn.js";
import { normalizeOrcid } from "../../domain/orcid.js";
import type { PageFormat, SourceRecord } from "../../domain/record.js";
import { type Fault, inForm, listOf, objectOf, oneOf, type Shape, text, textUpTo } from "./shape.js";

/** Every format by its name, so that one added to PageFormat is missed here by the compiler. */
const FORMATS: Record<PageFormat, true> = {
  DICTIONARY_TEXT: true,
  DICTIONARY_HTML: true,
  CHAPTER_TEXT: true,
  CHAPTER_HTML: true,
  JSONL: true,
  CROSSREF: true,
  BIBTEX: true,
  RIS: true,
  CSL_JSON: true,
  CSV: true,
};

const EARLIEST_YEAR = 1;
const LATEST_YEAR = 9999;

/** What the graph keeps in an index: Neo4j takes 8 kB for a key. */
const name = textUpTo(2_000);
const doi = inForm(normalizeDoi, "a DOI, bare and lower-case", "BAD_DOI");

const year: Shape = (value, place) =>
  Number.isInteger(value) && Number(value) >= EARLIEST_YEAR && Number(value) <= LATEST_YEAR
    ? undefined
    : { code: "BAD_YEAR", message: `${place} has to be a year from ${EARLIEST_YEAR} to ${LATEST_YEAR}, as a number.` };

const amount: Shape = (value, place) =>
  typeof value === "number" && Number.isFinite(value) && value >= 0
    ? undefined
    : { code: "BAD_RECORD", message: `${place} has to be a number of 0 or more.` };

const price = objectOf({ amount, currency: text });

const affiliation = objectOf({ name }, { country: name });

const byline = objectOf(
  { name, affiliations: listOf(affiliation) },
  { orcid: inForm(normalizeOrcid, "an ORCID iD in four groups", "BAD_RECORD") },
);

const book = objectOf(
  {},
  {
    title: name,
    isbn: inForm(normalizeIsbn, "an ISBN of thirteen digits", "BAD_RECORD"),
    doi,
    publisher: text,
    editors: listOf(text),
  },
);

const chapter = objectOf(
  { title: name, bylines: listOf(byline) },
  { doi, year, pages: text, abstract: text, price, references: listOf(text), book },
);

const definition = objectOf(
  { label: name, alternativeLabels: listOf(name), text: textUpTo(1_000_000) },
  { number: text, references: listOf(text), elsewhere: objectOf({ title: name }, { price }) },
);

const record = objectOf(
  { uri: name, format: oneOf(Object.keys(FORMATS)), definitions: listOf(definition) },
  { license: text, chapter },
);

/** The record that a value is, as it stands, with the order of its fields; or what is wrong with it. */
export function asRecord(value: unknown): { record: SourceRecord } | { fault: Fault } {
  const fault = record(value, "");
  return fault ? { fault } : { record: value as SourceRecord };
}
