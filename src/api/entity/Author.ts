import { ArgsType, Field, ID, InputType, Int, ObjectType, Resolver, registerEnumType } from "type-graphql";
import { connectionOf } from "../connection.js";
import { StringFilter } from "../filter.js";
import { listArguments } from "../listArguments.js";
import { orderBy } from "../order.js";
import { PageArguments } from "../pageArguments.js";
import { OrcidScalar } from "../scalar/Orcid.js";
import { RootWalk, Walk } from "../walk.js";
import { ChapterPage } from "./Chapter.js";
import { Node } from "./Node.js";

enum AuthorOrderField {
  NAME = "NAME",
  CHAPTER_COUNT = "CHAPTER_COUNT",
}
registerEnumType(AuthorOrderField, {
  name: "AuthorOrderField",
  description: "What authors can be ordered by.",
  valuesConfig: {
    NAME: { description: "The family name, then the given names, without regard to case and diacritics." },
    CHAPTER_COUNT: { description: "How many chapters they wrote." },
  },
});

@InputType({ description: "Which authors; every condition given must hold." })
class AuthorWhere {
  @Field(() => StringFilter, {
    nullable: true,
    description: "Authors by name, `Yasemin Özçakıl` or `Özçakıl, Yasemin`; `startsWith` begins with the family name.",
  })
  name?: StringFilter;

  @Field(() => ID, { nullable: true, description: "Authors of a chapter in this book." })
  book?: string;

  @Field(() => ID, { nullable: true, description: "Authors of a chapter that defines this term." })
  term?: string;

  @Field(() => ID, { nullable: true, description: "Authors whose bylines name this organisation." })
  organization?: string;
}

const AuthorPage = listArguments({ where: AuthorWhere, orderBy: orderBy("Author", AuthorOrderField) });

@ObjectType({ implements: Node, description: "A person, inferred from the bylines that are taken for one." })
export class Author extends Node {
  @Field(() => String, { description: "The name in its most frequent spelling." })
  name!: string;

  @Field(() => OrcidScalar, { nullable: true, description: "The ORCID, where a byline carries it." })
  orcid?: string;

  @Field(() => [String], { description: "Other spellings that chapters print." })
  alternativeNames!: string[];

  @Walk("ChapterConnection!", "The chapters they wrote, by title.", ChapterPage)
  chapters!: object;

  @Walk("TermConnection!", "The terms that those chapters define, by label.", PageArguments)
  terms!: object;

  @Walk("CoAuthorConnection!", "Whom they wrote with, those of most shared chapters first.", PageArguments)
  coAuthors!: object;

  @Walk("[Organization!]!", "The organisations that their bylines name, by name.")
  organizations!: object[];

  @Walk("BylineConnection!", "Their name as each chapter prints it.", PageArguments)
  bylines!: object;
}

connectionOf("Author");

const CoAuthor = connectionOf("CoAuthor", "Author");
Field(() => Int, { description: "How many chapters both wrote." })(CoAuthor.Edge.prototype, "sharedChapters");

@ArgsType()
class AuthorKey {
  @Field(() => ID, { nullable: true, description: "By an id, also one that a merge retired." })
  id?: string;

  @Field(() => OrcidScalar, { nullable: true, description: "By an ORCID." })
  orcid?: string;
}

@Resolver()
export class AuthorQueries {
  @RootWalk("Author", "One author by an id or an ORCID: exactly one of them.", AuthorKey)
  author?: Author;

  @RootWalk("AuthorConnection!", "All authors, by family name.", AuthorPage)
  authors!: object;
}
