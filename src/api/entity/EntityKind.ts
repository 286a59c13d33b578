import { registerEnumType } from "type-graphql";

export enum EntityKind {
  TERM = "TERM",
  DEFINITION = "DEFINITION",
  CHAPTER = "CHAPTER",
  BOOK = "BOOK",
  AUTHOR = "AUTHOR",
  ORGANIZATION = "ORGANIZATION",
}
registerEnumType(EntityKind, {
  name: "EntityKind",
  description: "The kinds of things that can be found and asked for by an id.",
  valuesConfig: {
    TERM: { description: "A term." },
    DEFINITION: { description: "What one chapter says a term means." },
    CHAPTER: { description: "A chapter of a book." },
    BOOK: { description: "A book." },
    AUTHOR: { description: "A person." },
    ORGANIZATION: { description: "An organisation that bylines name." },
  },
});
