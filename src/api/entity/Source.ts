import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalar/DateTime.js";

@ObjectType({ description: "Where a statement was read." })
export class Source {
  @Field(() => String, { description: "The address or path of the page." })
  uri!: string;

  @Field(() => String, { description: "The format it was read as: `DICTIONARY_TEXT`, `JSONL`, …" })
  format!: string;

  @Field(() => String, { nullable: true, description: "The licence it is under, where the input says so." })
  license?: string;

  @Field(() => DateTimeScalar, { description: "When it was read last." })
  loadedAt!: string;
}
