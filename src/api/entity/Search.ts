import { ArgsType, createUnionType, Field, Float, Int, Resolver } from "type-graphql";
import { type Answer, TYPE_NAME } from "../../graph/compile/answer.js";
import { isRow } from "../../graph/compile/plan.js";
import { textsOf } from "../../graph/search/searchFields.js";
import { snippet } from "../../graph/search/snippet.js";
import { connectionOf } from "../connection.js";
import { Derived } from "../derived.js";
import { PageArguments } from "../pageArguments.js";
import { RootWalk } from "../walk.js";
import { Author } from "./Author.js";
import { Book } from "./Book.js";
import { Chapter } from "./Chapter.js";
import { Definition } from "./Definition.js";
import { EntityKind } from "./EntityKind.js";
import { Organization } from "./Organization.js";
import { Term } from "./Term.js";

createUnionType({
  name: "SearchResult",
  description: "Anything that a search finds.",
  types: () => [Term, Definition, Chapter, Book, Author, Organization] as const,
  resolveType: (answer: object) => (answer as Answer)[TYPE_NAME],
});

const Search = connectionOf("Search", "SearchResult");
Field(() => Float, {
  description:
    "How well it matches, more is better: 4 to 5 for a term of this label, 3 to 4 for one of which it is another label, " +
    "2 to 3 where a label starts so, 1 to 2 for what is titled or named so. It compares within one search alone.",
})(Search.Edge.prototype, "score");
Derived(
  "SearchEdge",
  "String",
  "The part of its texts that matches best, some 160 characters: each word that matches stands between « and ».",
  "{ found query }",
  ({ found, query }) => (isRow(found) ? snippet(textsOf(found), String(query)) : null),
)(Search.Edge.prototype, "snippet");

@ArgsType()
class SearchArguments extends PageArguments {
  @Field(() => String, {
    description:
      "What to look for, up to 256 characters and 16 words: every word, in the singular or the plural, or any where nothing has " +
      "all of them, the last one as far as it was typed. Missing diacritics are forgiven, and one typo in each word where no " +
      "term is called so and fewer than ten have it as it is spelled; words in quotation marks are a phrase, and nothing else is " +
      "an operator.",
  })
  query!: string;

  @Field(() => [EntityKind], { nullable: true, description: "The kinds to look among; all where it is left out." })
  kinds?: EntityKind[];

  @Field(() => Int, {
    nullable: true,
    defaultValue: 10,
    description: "How many rows from the start of the list: 1 to 100.",
  })
  override first?: number;
}

@Resolver()
export class SearchQueries {
  @RootWalk(
    "SearchConnection!",
    "What a text finds in labels, definitions, titles, abstracts and names: the term of that label first, then labels " +
      "that start so, then the rest by how well it matches. Cursors hold until the data changes; the first 1,000 are " +
      "ranked, and `totalCount` counts no further.",
    SearchArguments,
  )
  search!: object;
}
