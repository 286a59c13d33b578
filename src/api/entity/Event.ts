import { Field, ID, ObjectType, Resolver } from "type-graphql";
import { connectionOf } from "../connection.js";
import { PageArguments } from "../pageArguments.js";
import { DateTimeScalar } from "../scalar/DateTime.js";
import { RootWalk } from "../walk.js";

@ObjectType({ description: "A write: who made it, when, what it was and why." })
export class Event {
  @Field(() => ID, { description: "Unique: `event:…`." })
  id!: string;

  @Field(() => String, { description: "The mutation or command." })
  action!: string;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  at!: string;

  @Field(() => String, { description: "The subject of the token, or the user of the command." })
  by!: string;

  @Field(() => String, { description: "The role that it was made with." })
  role!: string;

  @Field(() => String, { nullable: true, description: "Why, where the mutation asks for it." })
  reason?: string;

  @Field(() => [ID], { description: "What it was done to, as it was given." })
  targets!: string[];

  @Field(() => String, { nullable: true, description: "The `x-request-id` of the answer; a command has none." })
  requestId?: string;
}

connectionOf("Event");

@Resolver()
export class EventQueries {
  @RootWalk("EventConnection!", "Every write, newest first.", PageArguments, "admin")
  events!: object;
}
