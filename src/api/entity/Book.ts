import { ArgsType, Field, ID, InputType, Int, ObjectType, Resolver, registerEnumType } from "type-graphql";
import { connectionOf } from "../connection.js";
import { IntRange, StringFilter } from "../filter.js";
import { listArguments } from "../listArguments.js";
import { orderBy } from "../order.js";
import { PageArguments } from "../pageArguments.js";
import { DoiScalar } from "../scalar/Doi.js";
import { IsbnScalar } from "../scalar/Isbn.js";
import { RootWalk, Walk } from "../walk.js";
import { Node } from "./Node.js";

enum BookOrderField {
  TITLE = "TITLE",
  YEAR = "YEAR",
}
registerEnumType(BookOrderField, {
  name: "BookOrderField",
  description: "What books can be ordered by.",
  valuesConfig: {
    TITLE: { description: "The title, without regard to case and diacritics." },
    YEAR: { description: "The year; unknown years count as oldest." },
  },
});

@InputType({ description: "Which books; every condition given must hold." })
class BookWhere {
  @Field(() => StringFilter, { nullable: true, description: "Books by their title." })
  title?: StringFilter;

  @Field(() => IntRange, { nullable: true, description: "Books by their year." })
  year?: IntRange;

  @Field(() => ID, { nullable: true, description: "Books that hold a chapter by this author." })
  author?: string;

  @Field(() => ID, { nullable: true, description: "Books that hold a chapter that defines this term." })
  term?: string;
}

const BookPage = listArguments({ where: BookWhere, orderBy: orderBy("Book", BookOrderField) });

@ObjectType({ implements: Node, description: "A book that has chapters in the graph." })
export class Book extends Node {
  @Field(() => String, { description: "The title as printed, or `ISBN …` until a page tells it." })
  title!: string;

  @Field(() => Int, { nullable: true, description: "The year of publication, where it is known." })
  year?: number;

  @Field(() => IsbnScalar, { nullable: true, description: "Thirteen digits without hyphens." })
  isbn?: string;

  @Field(() => String, { nullable: true, description: "The publisher, where the input names it." })
  publisher?: string;

  @Field(() => [String], { description: "The editors as printed, where the input names them." })
  editors!: string[];

  @Walk("Doi", "The book's own DOI.")
  doi?: object;

  @Walk("ChapterConnection!", "Its chapters, by title; a reprint is in each of its books.", PageArguments)
  chapters!: object;
}

connectionOf("Book");

@ArgsType()
class BookKey {
  @Field(() => ID, { nullable: true, description: "By its id: `book:9780306406157`." })
  id?: string;

  @Field(() => DoiScalar, { nullable: true, description: "By its own DOI." })
  doi?: string;

  @Field(() => IsbnScalar, { nullable: true, description: "By its ISBN." })
  isbn?: string;
}

@Resolver()
export class BookQueries {
  @RootWalk("Book", "One book by its id, its DOI or its ISBN: exactly one of them.", BookKey)
  book?: Book;

  @RootWalk("BookConnection!", "All books, by title.", BookPage)
  books!: object;
}
