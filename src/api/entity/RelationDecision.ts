import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalar/DateTime.js";
import { Walk } from "../walk.js";

@ObjectType({ description: "What a person decided of two terms; it stands until another decision on them." })
export class RelationDecision {
  @Walk("Term!", "The first of the two terms.")
  from!: object;

  @Walk("Term!", "The second of the two terms.")
  to!: object;

  @Field(() => Boolean, { description: "Whether they are related; otherwise no inferred relation of them is shown." })
  asserted!: boolean;

  @Field(() => String, { description: "Why." })
  reason!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { description: "Who decided." })
  by!: string;
}
