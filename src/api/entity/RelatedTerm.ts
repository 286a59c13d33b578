import { ArgsType, Field, Float, ObjectType } from "type-graphql";
import { REASON_PARTS, reasonStatement } from "../../export/reasonStatement.js";
import { connectionOf } from "../connection.js";
import { Derived } from "../derived.js";
import { PageArguments } from "../pageArguments.js";
import { Walk } from "../walk.js";
import { RelationKind } from "./RelationKind.js";

@ObjectType({ description: "One reason for which two terms are related, with what shows it." })
export class RelationReason {
  @Field(() => RelationKind, { description: "What kind of reason it is." })
  kind!: RelationKind;

  @Field(() => Float, { description: "How strongly this reason alone relates the two: from 0 to 1." })
  score!: number;

  @Derived(
    "RelationReason",
    "String!",
    "What it says, in one sentence that a reader can check.",
    REASON_PARTS,
    reasonStatement,
  )
  statement!: string;

  @Walk("[Definition!]!", "The definitions that show it.")
  definitions!: object[];

  @Walk("[Chapter!]!", "The chapters that show it.")
  chapters!: object[];

  @Field(() => [String], {
    description: "The words that both share, or by which one is named, as printed; who shares them, or says so.",
  })
  words!: string[];

  @Field(() => [String], { description: "The works that definitions of both cite, for SHARED_REFERENCE." })
  references!: string[];
}

const RelatedTerm = connectionOf("RelatedTerm", "Term");
Field(() => Float, { description: "How strongly the two are related, all reasons taken together: from 0 to 1." })(
  RelatedTerm.Edge.prototype,
  "score",
);
Walk("[RelationReason!]!", "Why they are related, strongest first; where kinds are asked for, reasons of these alone.")(
  RelatedTerm.Edge.prototype,
  "reasons",
);

@ArgsType()
export class RelatedTermPage extends PageArguments {
  @Field(() => [RelationKind], {
    nullable: true,
    description: "Only terms that a reason of these kinds relates; all where it is left out.",
  })
  kinds?: RelationKind[];

  @Field(() => Float, { nullable: true, description: "Only terms of this score or more: from 0 to 1." })
  minScore?: number;
}
