import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Why a record of the input is not in the graph." })
export class Rejection {
  @Field(() => String, { description: "Where the record is from." })
  uri!: string;

  @Field(() => String, { description: "One of the codes of docs/errors.md." })
  code!: string;

  @Field(() => String, { description: "What is wrong, and what to do." })
  message!: string;

  @Field(() => Int, { nullable: true, description: "The line, from 1, where it is known." })
  line?: number;
}

@ObjectType({ description: "What a load did, in records of the input: a page is one, a line of JSON Lines, a work." })
export class LoadReport {
  @Field(() => Int, { description: "Records that said something new." })
  loaded!: number;

  @Field(() => Int, { description: "Records that the graph has as they are." })
  unchanged!: number;

  @Field(() => [Rejection], { description: "Records that could not be read; the others are loaded." })
  rejected!: Rejection[];
}
