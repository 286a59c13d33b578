import type { CitedDefinition } from "../../export/citation/citedWork.js";
import { type ChapterParts, CITED_CHAPTER, citedChapter } from "./citedChapter.js";

/** What a citation of a definition is made from: a selection on Definition. */
export const CITED_DEFINITION = `{ id text term { label } chapter ${CITED_CHAPTER} }`;

/** The answer to that selection. */
export type DefinitionParts = {
  id: string;
  text: string;
  term: { label: string };
  chapter: ChapterParts | null;
};

/** A definition as citations take it: the entry of its term in its chapter, whose authors are its authors. */
export function citedDefinition({ id, text, term, chapter }: DefinitionParts): CitedDefinition {
  const published = chapter ? citedChapter(chapter) : { authors: [], editors: [] };
  return { ...published, kind: "definition", id, text, term: term.label };
}
