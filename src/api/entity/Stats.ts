import { Field, Int, ObjectType, Resolver } from "type-graphql";
import { DateTimeScalar } from "../scalar/DateTime.js";
import { RootWalk } from "../walk.js";

@ObjectType({ description: "How much the graph holds, and how fresh it is." })
export class Stats {
  @Field(() => Int, { description: "Terms." })
  terms!: number;

  @Field(() => Int, { description: "Definitions." })
  definitions!: number;

  @Field(() => Int, { description: "Chapters." })
  chapters!: number;

  @Field(() => Int, { description: "Books." })
  books!: number;

  @Field(() => Int, { description: "Authors." })
  authors!: number;

  @Field(() => Int, { description: "Organisations." })
  organizations!: number;

  @Field(() => Int, { description: "DOIs." })
  dois!: number;

  @Field(() => Int, { description: "Relations between terms." })
  relations!: number;

  @Field(() => Int, { description: "A number that grows with every write." })
  dataVersion!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When something was loaded last." })
  lastLoadedAt?: string;
}

@Resolver()
export class StatsQueries {
  @RootWalk("Stats!", "Counts of every kind, and the version of the data.")
  stats!: Stats;
}
