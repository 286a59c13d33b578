import { registerEnumType } from "type-graphql";

export enum EdgeKind {
  RELATED = "RELATED",
  DEFINED_IN = "DEFINED_IN",
  WROTE = "WROTE",
  IN_BOOK = "IN_BOOK",
  AFFILIATED_WITH = "AFFILIATED_WITH",
  CO_AUTHOR = "CO_AUTHOR",
}
registerEnumType(EdgeKind, {
  name: "EdgeKind",
  description: "The kinds of edges that a subgraph is made of.",
  valuesConfig: {
    RELATED: { description: "Two related terms." },
    DEFINED_IN: { description: "From a term to a chapter that defines it." },
    WROTE: { description: "From an author to a chapter they wrote." },
    IN_BOOK: { description: "From a chapter to a book that holds it." },
    AFFILIATED_WITH: { description: "From an author to an organisation that their bylines name." },
    CO_AUTHOR: { description: "Two authors who wrote a chapter together." },
  },
});
