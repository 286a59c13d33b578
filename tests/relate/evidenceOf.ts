import type { Reason, Relation, TermText } from "../../src/relate/relation.js";
import type { Evidence } from "./verifyReason.js";

/** What following a reason's ids in the input gives. */
export function evidenceOf(relation: Relation, reason: Reason, terms: readonly TermText[]): Evidence {
  const term = (key: string) => {
    const found = terms.find((each) => each.key === key);
    if (!found) throw new Error(`No term ${key}.`);
    return { key, label: found.label, alternativeLabels: found.alternativeLabels };
  };
  const definitions = terms.flatMap((each) =>
    each.definitions.map((definition) => ({ ...definition, term: each.key })),
  );
  const chapters = terms.flatMap((each) => each.chapters);
  return {
    left: term(relation.left),
    right: term(relation.right),
    definitions: reason.definitions.flatMap((id) => definitions.find((definition) => definition.id === id) ?? []),
    chapters: reason.chapters.flatMap((id) => {
      const chapter = chapters.find((each) => each.id === id);
      const defined = terms.filter((each) => each.chapters.some((other) => other.id === id));
      return chapter
        ? [{ ...chapter, authors: chapter.authors.map(({ name }) => name), terms: defined.map(({ key }) => key) }]
        : [];
    }),
  };
}
