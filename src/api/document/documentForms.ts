import type { CitationStyle } from "../../export/citation/citationFormats.js";
import { type DocumentKind, isCitedKind } from "./entityQueries.js";

/** One form that a document comes in. */
export interface DocumentForm {
  name: "html" | "turtle" | "jsonld" | CitationStyle;
  /** What a person calls it. */
  title: string;
  /** What an address ends in to ask for it; none where it is the document's own address. */
  suffix: string;
  /** Without parameters; the first is the one that its suffix is answered with. */
  mediaTypes: readonly [string, ...string[]];
  /** Whether a browser is to save it. */
  download?: boolean;
}

const DATA_FORMS: readonly DocumentForm[] = [
  { name: "html", title: "HTML", suffix: "", mediaTypes: ["text/html"] },
  { name: "turtle", title: "Turtle", suffix: ".ttl", mediaTypes: ["text/turtle"] },
  { name: "jsonld", title: "JSON-LD", suffix: ".jsonld", mediaTypes: ["application/ld+json", "application/json"] },
];

const CITATION_FORMS: readonly DocumentForm[] = [
  {
    name: "BIBTEX",
    title: "BibTeX",
    suffix: ".bib",
    mediaTypes: ["application/x-bibtex", "text/x-bibtex"],
    download: true,
  },
  {
    name: "RIS",
    title: "RIS",
    suffix: ".ris",
    mediaTypes: ["application/x-research-info-systems"],
    download: true,
  },
  {
    name: "CSL_JSON",
    title: "CSL-JSON",
    suffix: ".csl.json",
    mediaTypes: ["application/vnd.citationstyles.csl+json"],
    download: true,
  },
  // Browsers show plain text and save what they do not know, so the suffix is answered as text/plain.
  { name: "APA", title: "APA", suffix: ".apa", mediaTypes: ["text/plain", "text/x-bibliography"] },
];

/** The forms of a kind's document, the one that goes first among equals first. */
export function formsOf(kind: DocumentKind): readonly DocumentForm[] {
  return isCitedKind(kind) ? [...DATA_FORMS, ...CITATION_FORMS] : DATA_FORMS;
}

/** The Content-Type of a media type of ours: JSON is UTF-8 by itself and takes no charset. */
export function contentType(mediaType: string): string {
  return mediaType.endsWith("json") ? mediaType : `${mediaType}; charset=utf-8`;
}

/** One way to read an address: of which key in which form; no form where Accept is to decide. */
export interface AddressReading {
  key: string;
  form?: DocumentForm;
}

/**
 * The ways to read the end of an address, the likelier first: with its suffix taken for a form, and as it stands, since a
 * DOI may end in any letters. A suffix counts only where the kind has that form.
 */
export function readAddress(text: string, kind: DocumentKind): AddressReading[] {
  const form = formsOf(kind).find(({ suffix }) => suffix !== "" && text.endsWith(suffix) && text !== suffix);
  const whole = text === "" ? [] : [{ key: text }];
  return form ? [{ key: text.slice(0, -form.suffix.length), form }, ...whole] : whole;
}
