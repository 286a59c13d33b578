import { Field, ID, InputType, ObjectType, Resolver, registerEnumType } from "type-graphql";
import { CITED_DEFINITION, citedDefinition, type DefinitionParts } from "../citation/citedDefinition.js";
import { writeCitation } from "../citation/writeCitations.js";
import { connectionOf } from "../connection.js";
import { Derived } from "../derived.js";
import { IntRange, StringFilter } from "../filter.js";
import { listArguments } from "../listArguments.js";
import { orderBy } from "../order.js";
import { RootWalk, Walk } from "../walk.js";
import { CitationArguments, type CitationStyle } from "./CitationStyle.js";
import { Node } from "./Node.js";

enum DefinitionOrderField {
  YEAR = "YEAR",
}
registerEnumType(DefinitionOrderField, {
  name: "DefinitionOrderField",
  description: "What definitions can be ordered by.",
  valuesConfig: { YEAR: { description: "The year of the chapter; unknown years count as oldest." } },
});

@InputType({ description: "Which definitions; every condition given must hold." })
class DefinitionWhere {
  @Field(() => StringFilter, { nullable: true, description: "Definitions by their text." })
  text?: StringFilter;

  @Field(() => IntRange, { nullable: true, description: "Definitions by the year of their chapter." })
  year?: IntRange;

  @Field(() => ID, { nullable: true, description: "Definitions of this term." })
  term?: string;

  @Field(() => ID, { nullable: true, description: "Definitions in this chapter." })
  chapter?: string;

  @Field(() => ID, { nullable: true, description: "Definitions in this book." })
  book?: string;

  @Field(() => ID, { nullable: true, description: "Definitions in chapters by this author." })
  author?: string;
}

export const DefinitionPage = listArguments({
  where: DefinitionWhere,
  orderBy: orderBy("Definition", DefinitionOrderField),
});

@ObjectType({ implements: Node, description: "What one chapter says a term means." })
export class Definition extends Node {
  @Field(() => String, { description: "The definition as printed." })
  text!: string;

  @Walk("Term!", "The term that it defines.")
  term!: object;

  @Walk("Chapter", "The chapter that it stands in; null where the input names none.")
  chapter?: object;

  @Field(() => [String], { description: "Works that it cites, or the chapter it stands in, where the input says so." })
  references!: string[];

  @Walk("Source!", "Where it was read: the first of its sources by address.")
  source!: object;

  @Walk("[Source!]!", "Every place where it was read, by address.")
  sources!: object[];

  @Derived(
    "Definition",
    "String!",
    "How the definition is cited, in a style: as the entry of its term in its chapter.",
    CITED_DEFINITION,
    (parts, { style }) => writeCitation(style as CitationStyle, citedDefinition(parts as DefinitionParts)),
    CitationArguments,
  )
  citation!: string;
}

connectionOf("Definition");

@Resolver()
export class DefinitionQueries {
  @RootWalk("DefinitionConnection!", "All definitions, newest first.", DefinitionPage)
  definitions!: object;
}
