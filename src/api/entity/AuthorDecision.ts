import { Field, ID, ObjectType, Resolver, registerEnumType } from "type-graphql";
import { connectionOf } from "../connection.js";
import { PageArguments } from "../pageArguments.js";
import { DateTimeScalar } from "../scalar/DateTime.js";
import { RootWalk, Walk } from "../walk.js";

enum AuthorDecisionKind {
  MERGE = "MERGE",
  REASSIGNMENT = "REASSIGNMENT",
}
registerEnumType(AuthorDecisionKind, {
  name: "AuthorDecisionKind",
  description: "What a person can decide about authors.",
  valuesConfig: {
    MERGE: { description: "Authors are one." },
    REASSIGNMENT: { description: "Bylines of one author are another's." },
  },
});

@ObjectType({ description: "What a person decided about authors, whether or not it still stands." })
export class AuthorDecision {
  @Field(() => ID, { description: "Unique; `undoMerge` takes it." })
  id!: string;

  @Field(() => AuthorDecisionKind, { description: "What was decided." })
  kind!: AuthorDecisionKind;

  @Walk("Author", "The author kept, or the one who was given the bylines; null where none of its pages is left.")
  kept?: object;

  @Field(() => [ID], { description: "The ids of the authors merged, or of the one whose bylines were taken." })
  merged!: string[];

  @Field(() => String, { description: "Why." })
  reason!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { description: "Who decided." })
  by!: string;

  @Field(() => Boolean, { description: "Whether it was taken back." })
  undone!: boolean;

  @Field(() => String, { nullable: true, description: "Why it was taken back." })
  undoReason?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was taken back." })
  undoneAt?: string;

  @Field(() => String, { nullable: true, description: "Who took it back." })
  undoneBy?: string;
}

connectionOf("AuthorDecision");

@Resolver()
export class AuthorDecisionQueries {
  @RootWalk("AuthorDecisionConnection!", "What persons decided about authors, newest first.", PageArguments, "curator")
  authorDecisions!: object;
}
