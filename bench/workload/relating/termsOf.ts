import { fold } from "../../../src/domain/fold.js";
import type { SourceRecord } from "../../../src/domain/record.js";
import type { ChapterOfTerm, DefinitionText, TermText } from "../../../src/relate/relation.js";

interface GrowingTerm extends TermText {
  definitions: DefinitionText[];
  chapters: ChapterOfTerm[];
}

/** The terms that records define, each with all its definitions and chapters. */
export function termsOf(records: Iterable<SourceRecord>): TermText[] {
  const terms = new Map<string, GrowingTerm>();
  for (const { uri, chapter, definitions } of records) {
    const authors = chapter?.bylines.map(({ name }) => ({ id: fold(name), name })) ?? [];
    for (const [place, { label, alternativeLabels, text, references = [] }] of definitions.entries()) {
      const key = fold(label);
      const term = terms.get(key) ?? { key, label, alternativeLabels, definitions: [], chapters: [] };
      terms.set(key, term);
      term.definitions.push({ id: `${uri}#${place}`, text, chapter: uri, references });
      const isKnown = term.chapters.some(({ id }) => id === uri);
      if (chapter && !isKnown) term.chapters.push({ id: uri, title: chapter.title, authors });
    }
  }
  return [...terms.values()];
}
