import { ArgsType, Field, ID, Int, ObjectType, Resolver } from "type-graphql";
import { RootWalk } from "../walk.js";
import { EntityKind } from "./EntityKind.js";

@ObjectType({ description: "What a text may become as it is typed." })
export class Suggestion {
  @Field(() => ID, { description: "Its id, for `node` and its like." })
  id!: string;

  @Field(() => EntityKind, { description: "What it is." })
  kind!: EntityKind;

  @Field(() => String, { description: "Its label, title or name; the base label where another one starts so." })
  label!: string;
}

@ArgsType()
class SuggestArguments {
  @Field(() => String, { description: "What is typed so far; nothing is suggested before its first letter." })
  prefix!: string;

  @Field(() => [EntityKind], {
    nullable: true,
    description: "The kinds to suggest; all where it is left out. Definitions have no label and are never suggested.",
  })
  kinds?: EntityKind[];

  @Field(() => Int, { nullable: true, defaultValue: 8, description: "How many at most: 1 to 100." })
  first?: number;
}

@Resolver()
export class SuggestionQueries {
  @RootWalk(
    "[Suggestion!]!",
    "Labels, titles and names that start with what is typed, authors by family name, the shorter first; where those " +
      "are few, some that hold the words further on. Case and diacritics make no difference.",
    SuggestArguments,
  )
  suggest!: object[];
}
