import { Field, ID, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalar/DateTime.js";

@ObjectType({ description: "That something was taken out for good." })
export class Withdrawal {
  @Field(() => ID, { description: "The id that it had." })
  id!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { description: "Who withdrew it." })
  by!: string;
}
