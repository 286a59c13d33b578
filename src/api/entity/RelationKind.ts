import { registerEnumType } from "type-graphql";

export enum RelationKind {
  ASSERTED = "ASSERTED",
  MENTIONS = "MENTIONS",
  SHARED_LABEL = "SHARED_LABEL",
  SIMILAR_TEXT = "SIMILAR_TEXT",
  CO_DEFINED = "CO_DEFINED",
  SHARED_AUTHOR = "SHARED_AUTHOR",
  SHARED_REFERENCE = "SHARED_REFERENCE",
}
registerEnumType(RelationKind, {
  name: "RelationKind",
  description: "The kinds of reason for which two terms are related.",
  valuesConfig: {
    ASSERTED: { description: "A person said so; whatever is computed, it stands." },
    MENTIONS: { description: "A definition of one names the other." },
    SHARED_LABEL: { description: "Their labels share a word that is rare." },
    SIMILAR_TEXT: { description: "Their definitions use the same rare words: they mean something near." },
    CO_DEFINED: { description: "One chapter defines both: they are treated together." },
    SHARED_AUTHOR: { description: "One author has defined both." },
    SHARED_REFERENCE: { description: "Definitions of both cite the same work." },
  },
});
