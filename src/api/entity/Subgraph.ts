import { ArgsType, Field, ID, Int, ObjectType, Resolver } from "type-graphql";
import { Derived } from "../derived.js";
import { IntRange } from "../filter.js";
import { SUBGRAPH_PARTS, subgraphFile } from "../subgraphFile.js";
import { RootWalk, Walk } from "../walk.js";
import { EdgeKind } from "./EdgeKind.js";
import { GraphFormat } from "./GraphFormat.js";
import "./GraphEdge.js";
import "./GraphNode.js";

@ArgsType()
class ExportArguments {
  @Field(() => GraphFormat, { description: "The format of the text." })
  format!: GraphFormat;
}

@ObjectType({ description: "Some nodes of the graph, and the edges among them." })
export class Subgraph {
  @Walk("[GraphNode!]!", "The nodes: nearest first, then strongest, then by id; those of a path from its start.")
  nodes!: object[];

  @Walk(
    "[GraphEdge!]!",
    "Every edge among the nodes, each once, by id; of a path those that it goes along, in its order.",
  )
  edges!: object[];

  @Field(() => Boolean, { description: "Whether anything that depth and filters reach was left out." })
  truncated!: boolean;

  @Field(() => Int, {
    description: "How many nodes depth and filters reach, counted up to 10,000 and only when it is selected.",
  })
  totalNodes!: number;

  @Derived(
    "Subgraph",
    "String!",
    "The subgraph as a file for another program.",
    SUBGRAPH_PARTS,
    subgraphFile,
    ExportArguments,
  )
  export!: string;
}

@ArgsType()
class NeighborhoodArguments {
  @Field(() => ID, { nullable: true, description: "The id of the center, also a former one." })
  id?: string;

  @Field(() => [ID], {
    nullable: true,
    description: "The ids of several centers, 1 to 20; those that there are not are passed over.",
  })
  ids?: string[];

  @Field(() => Int, { nullable: true, defaultValue: 1, description: "How many steps from a center: 1 to 3." })
  depth?: number;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 100,
    description: "How many nodes at most: 1 to 1000, the centers counted.",
  })
  limit?: number;

  @Field(() => [EdgeKind], { nullable: true, description: "The kinds of edges; all where it is left out." })
  edges?: EdgeKind[];

  @Field(() => IntRange, {
    nullable: true,
    description: "Only chapters of these years, and edges that such a chapter shows.",
  })
  years?: IntRange;
}

@ArgsType()
class PathArguments {
  @Field(() => ID, { description: "The id of the entity where it starts, also a former one." })
  from!: string;

  @Field(() => ID, { description: "The id of the entity where it ends, also a former one." })
  to!: string;

  @Field(() => Int, { nullable: true, defaultValue: 6, description: "How many steps at most: 1 to 10." })
  maxLength?: number;

  @Field(() => [EdgeKind], { nullable: true, description: "The kinds of edges; all where it is left out." })
  edges?: EdgeKind[];
}

@Resolver()
export class SubgraphQueries {
  @RootWalk(
    "Subgraph",
    "What lies around one or several entities: exactly one of `id` and `ids`. Null where there is none of them; a " +
      "definition is no node.",
    NeighborhoodArguments,
  )
  neighborhood?: Subgraph;

  @RootWalk(
    "Subgraph",
    "One shortest path, the strongest among equals, then by id; null where there is none, one node where both are one.",
    PathArguments,
  )
  path?: Subgraph;
}
