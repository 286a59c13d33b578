import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "What relating all terms anew gave." })
export class RecomputeReport {
  @Field(() => Int, { description: "How many terms were related." })
  terms!: number;

  @Field(() => Int, { description: "How many relations there are now." })
  relations!: number;

  @Field(() => Float, { description: "How long it took." })
  seconds!: number;
}
