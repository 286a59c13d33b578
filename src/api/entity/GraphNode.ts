import { Field, ID, Int, ObjectType } from "type-graphql";
import { Walk } from "../walk.js";
import { EntityKind } from "./EntityKind.js";

@ObjectType({ description: "An entity as a node of a subgraph." })
export class GraphNode {
  @Field(() => ID, { description: "The id of the entity." })
  id!: string;

  @Field(() => EntityKind, { description: "What it is: every kind but DEFINITION." })
  kind!: EntityKind;

  @Field(() => String, { description: "Its label, title or name." })
  label!: string;

  @Field(() => Int, { description: "Steps from the nearest center; on a path, from its start." })
  distance!: number;

  @Walk("Node!", "The entity itself, to walk on from.")
  entity!: object;
}
