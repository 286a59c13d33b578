import { Field, InputType, Int } from "type-graphql";

@InputType({ description: "Conditions on a text, without regard to case and diacritics; all of them must hold." })
export class StringFilter {
  @Field(() => String, { nullable: true, description: "The whole text." })
  equals?: string;

  @Field(() => String, { nullable: true, description: "How it starts." })
  startsWith?: string;

  @Field(() => String, { nullable: true, description: "What stands anywhere in it." })
  contains?: string;

  @Field(() => String, { nullable: true, description: "It is this, or is sorted after it." })
  from?: string;

  @Field(() => String, {
    nullable: true,
    description: 'It is sorted before this: `{ below: "a" }` for all that begins with no letter.',
  })
  below?: string;

  @Field(() => [String], { nullable: true, description: "The whole text is one of these." })
  in?: string[];
}

@InputType({ description: "A range of whole numbers, both ends counted in; an end left out is open." })
export class IntRange {
  @Field(() => Int, { nullable: true, description: "The smallest." })
  from?: number;

  @Field(() => Int, { nullable: true, description: "The largest." })
  to?: number;
}
