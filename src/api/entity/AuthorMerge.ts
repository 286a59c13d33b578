import { Field, ID, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalar/DateTime.js";
import { Walk } from "../walk.js";

@ObjectType({ description: "That a person said that authors are one, or that bylines are another author's." })
export class AuthorMerge {
  @Field(() => ID, { description: "Unique; `undoMerge` takes it." })
  id!: string;

  @Walk("Author!", "The author kept; of a split, the one who has the bylines now.")
  kept!: object;

  @Field(() => [ID], { description: "The ids that were merged; of a split, the id of the author who had the bylines." })
  merged!: string[];

  @Field(() => String, { description: "Why." })
  reason!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { description: "Who decided." })
  by!: string;

  @Field(() => Boolean, { description: "Whether it was taken back." })
  undone!: boolean;
}
