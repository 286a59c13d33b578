import { CITATION_FORMATS, type CitationStyle } from "../../export/citation/citationFormats.js";
import type { Site } from "../../export/jsonld.js";
import type { Row } from "../../graph/compile/plan.js";
import { type ChapterParts, citedChapter } from "../citation/citedChapter.js";
import { writeCitations } from "../citation/writeCitations.js";
import type { DocumentForm } from "./documentForms.js";
import type { DocumentReader } from "./documentReader.js";
import type { DocumentRequest } from "./documentRequest.js";
import { entityDocument } from "./entityDocuments.js";
import { CITATION_QUERIES, type CitedKind, type DocumentKind, ENTITY_QUERIES, isCitedKind } from "./entityQueries.js";
import { writeDocument } from "./writeDocument.js";

/** The most rows of a list that a document holds: a bound on its memory that no author and no book comes near. */
const LONGEST_LIST = 2_000;

/** A page has as many as one reads; it is on screen before the explorer is, which has the whole list. */
const LONGEST_LIST_OF_A_PAGE = 40;

/** How long a bibliography may take to write, in milliseconds: APA needs some for each work. */
const PATIENCE = 20_000;

/** An entity that was read, to be written in one form. */
export interface MadeDocument {
  /** The entity's id now; another than was asked for where that one is former. */
  id: string;
  write(site: Site): string | Promise<string>;
}

/** Reads what a form of an entity's document needs; undefined where the graph has no such id. */
export async function makeDocument(
  reader: DocumentReader,
  { kind, id, form }: { kind: DocumentKind; id: string; form: DocumentForm },
  request: DocumentRequest,
): Promise<MadeDocument | undefined> {
  const { name } = form;
  if (isStyle(name)) {
    if (!isCitedKind(kind)) return undefined;
    const answer = await reader.readEntity(CITATION_QUERIES[kind], { id, most: LONGEST_LIST }, request);
    return answer && { id: String(answer.id), write: () => writeCitations(name, worksOf(kind, answer), PATIENCE) };
  }
  const most = name === "html" ? LONGEST_LIST_OF_A_PAGE : LONGEST_LIST;
  const answer = await reader.readEntity(ENTITY_QUERIES[kind], { id, most }, request);
  return answer && { id: String(answer.id), write: (site) => writeDocument(site, entityDocument(kind, answer), name) };
}

function isStyle(name: DocumentForm["name"]): name is CitationStyle {
  return name in CITATION_FORMATS;
}

function worksOf(kind: CitedKind, answer: Row) {
  const chapters = kind === "chapter" ? [answer as ChapterParts] : (answer.chapters as ChapterParts[]);
  return chapters.map(citedChapter);
}
