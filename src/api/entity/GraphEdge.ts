import { Field, Float, ID, ObjectType } from "type-graphql";
import { type EdgeParts, edgeStatement } from "../../export/edgeStatement.js";
import { Derived } from "../derived.js";
import { EdgeKind } from "./EdgeKind.js";

@ObjectType({ description: "An edge between two nodes of a subgraph." })
export class GraphEdge {
  @Field(() => ID, { description: "Unique among all edges, and the same in every answer: kind, source and target." })
  id!: string;

  @Field(() => ID, { description: "The id of the node that it leaves." })
  source!: string;

  @Field(() => ID, { description: "The id of the node that it enters." })
  target!: string;

  @Field(() => EdgeKind, { description: "What it says of the two." })
  kind!: EdgeKind;

  @Field(() => Float, {
    description: "From 0 to 1: the score for RELATED, n / (n + 1) for CO_AUTHOR of n chapters, 1 for all others.",
  })
  weight!: number;

  @Derived(
    "GraphEdge",
    "String!",
    "What it says, in one sentence that a reader can check.",
    // The evidence is read along, which is little beside the parts: so there is a text less to plan.
    "{ kind evidence parts }",
    ({ kind, parts }) => edgeStatement(kind, parts as EdgeParts),
  )
  statement!: string;

  @Field(() => [ID], {
    description:
      "The ids of what shows it, for `nodes`: definitions for DEFINED_IN, definitions and chapters for RELATED, " +
      "chapters for all others.",
  })
  evidence!: string[];
}
