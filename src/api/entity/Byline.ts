import { Field, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../connection.js";
import { Walk } from "../walk.js";

@ObjectType({ description: "One name as a chapter prints it. It never changes; which author it is, is inferred." })
export class Byline {
  @Field(() => String, { description: "The name as printed." })
  name!: string;

  @Field(() => Int, { description: "Its place among the chapter's names, from 1." })
  position!: number;

  @Walk("[Organization!]!", "The affiliations as printed, in printed order.")
  affiliations!: object[];

  @Walk("Author!", "The author that it is taken for.")
  author!: object;

  @Walk("Chapter!", "The chapter that prints it.")
  chapter!: object;
}

connectionOf("Byline");
