import { ArgsType, Field, Int } from "type-graphql";

/** The arguments of every connection (Relay cursor specification). */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: "How many rows from the start of the list: 1 to 100, by default 10.",
  })
  first?: number;

  @Field(() => String, { nullable: true, description: "Only rows after the one with this cursor." })
  after?: string;

  @Field(() => Int, { nullable: true, description: "How many rows from the end of the list: 1 to 100." })
  last?: number;

  @Field(() => String, { nullable: true, description: "Only rows before the one with this cursor." })
  before?: string;
}
