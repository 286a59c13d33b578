import { ArgsType, Field, ID, InterfaceType, Resolver } from "type-graphql";
import { type Answer, TYPE_NAME } from "../../graph/compile/answer.js";
import { RootWalk } from "../walk.js";

@InterfaceType({
  description: "Anything that can be asked for again by its id.",
  resolveType: (answer: Answer) => answer[TYPE_NAME],
})
export abstract class Node {
  @Field(() => ID, { description: 'Readable and global, "kind:key"; a former id still resolves.' })
  id!: string;
}

@ArgsType()
class OneId {
  @Field(() => ID, { description: "The id of any entity, also a former one." })
  id!: string;
}

@ArgsType()
class ManyIds {
  @Field(() => [ID], { description: "Up to 100 ids." })
  ids!: string[];
}

@Resolver()
export class NodeQueries {
  @RootWalk("Node", "Any entity by its id; null where there is none.", OneId)
  node?: Node;

  @RootWalk("[Node]!", "Entities by their ids, in the order asked; null where there is none.", ManyIds)
  nodes!: (Node | null)[];
}
