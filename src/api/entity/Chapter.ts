import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, Resolver, registerEnumType } from "type-graphql";
import { type ChapterParts, CITED_CHAPTER, citedChapter } from "../citation/citedChapter.js";
import { writeCitation } from "../citation/writeCitations.js";
import { connectionOf } from "../connection.js";
import { Derived } from "../derived.js";
import { IntRange, StringFilter } from "../filter.js";
import { listArguments } from "../listArguments.js";
import { orderBy } from "../order.js";
import { PageArguments } from "../pageArguments.js";
import { DoiScalar } from "../scalar/Doi.js";
import { RootWalk, Walk } from "../walk.js";
import { CitationArguments, type CitationStyle } from "./CitationStyle.js";
import { Node } from "./Node.js";

enum ChapterOrderField {
  TITLE = "TITLE",
  YEAR = "YEAR",
}
registerEnumType(ChapterOrderField, {
  name: "ChapterOrderField",
  description: "What chapters can be ordered by.",
  valuesConfig: {
    TITLE: { description: "The title, without regard to case and diacritics." },
    YEAR: { description: "The year; unknown years count as oldest." },
  },
});

@InputType({ description: "Which chapters; every condition given must hold." })
class ChapterWhere {
  @Field(() => StringFilter, { nullable: true, description: "Chapters by their title." })
  title?: StringFilter;

  @Field(() => IntRange, { nullable: true, description: "Chapters by their year." })
  year?: IntRange;

  @Field(() => ID, { nullable: true, description: "Chapters in this book; a reprint is in each of its books." })
  book?: string;

  @Field(() => ID, { nullable: true, description: "Chapters by this author." })
  author?: string;

  @Field(() => ID, { nullable: true, description: "Chapters that define this term." })
  term?: string;
}

export const ChapterPage = listArguments({ where: ChapterWhere, orderBy: orderBy("Chapter", ChapterOrderField) });

@ObjectType({ description: "What the full text costs, as the page offered it." })
export class Price {
  @Field(() => Float, { description: "How much, in units of the currency." })
  amount!: number;

  @Field(() => String, { description: "The currency, as in ISO 4217: `USD`." })
  currency!: string;
}

@ObjectType({ implements: Node, description: "A chapter of a book; one chapter even where it is reprinted." })
export class Chapter extends Node {
  @Field(() => String, { description: "The title as printed." })
  title!: string;

  @Field(() => String, { nullable: true, description: "The abstract as printed." })
  abstract?: string;

  @Field(() => Int, { nullable: true, description: "The year of the copyright line." })
  year?: number;

  @Field(() => String, { nullable: true, description: "The pages as printed: a range or a count." })
  pages?: string;

  @Walk("Doi", "The first DOI: of the oldest book, then by value; null where none was given.")
  doi?: object;

  @Walk("[Doi!]!", "Every DOI of the chapter; a reprint has several.")
  dois!: object[];

  @Walk("Book", "The book of the first DOI.")
  book?: object;

  @Walk("[Byline!]!", "The names as printed, in printed order.")
  bylines!: object[];

  @Walk("AuthorConnection!", "Its authors, by family name; `bylines` has the printed order.", PageArguments)
  authors!: object;

  @Walk("DefinitionConnection!", "The definitions that stand in it.", PageArguments)
  definitions!: object;

  @Walk("TermConnection!", "The terms that it defines, by label.", PageArguments)
  terms!: object;

  @Walk("[Source!]!", "Every place where it was read, by address.")
  sources!: object[];

  @Walk("Price", "What the full text costs, as the page offered it.")
  price?: Price;

  @Derived(
    "Chapter",
    "String!",
    "How the chapter is cited, in a style.",
    CITED_CHAPTER,
    (parts, { style }) => writeCitation(style as CitationStyle, citedChapter(parts as ChapterParts)),
    CitationArguments,
  )
  citation!: string;
}

connectionOf("Chapter");

@ArgsType()
class ChapterKey {
  @Field(() => ID, { nullable: true, description: "By its id: `chapter:10.5555/demo.ch003`." })
  id?: string;

  @Field(() => DoiScalar, { nullable: true, description: "By any of its DOIs." })
  doi?: string;
}

@Resolver()
export class ChapterQueries {
  @RootWalk("Chapter", "One chapter by its id or a DOI: exactly one of them.", ChapterKey)
  chapter?: Chapter;

  @RootWalk("ChapterConnection!", "All chapters, by title.", ChapterPage)
  chapters!: object;
}
