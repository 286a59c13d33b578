import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { typeNamed } from "./typeNamed.js";

@ObjectType({ description: "Where a page stands in its list (Relay cursor specification)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether anything follows the page; exact." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether anything precedes the page; exact." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first row, null on an empty page." })
  startCursor?: string;

  @Field(() => String, { nullable: true, description: "The cursor of the last row, null on an empty page." })
  endCursor?: string;
}

/** What `connectionOf` declares: the connection, and its edge for those that add fields to it. */
interface ConnectionClasses {
  Connection: ClassType;
  Edge: ClassType;
}

/** Declares `NameConnection` and `NameEdge` over nodes of a type (by default `Name`) as the Relay specification has them. */
export function connectionOf(name: string, node = name): ConnectionClasses {
  @ObjectType(`${name}Edge`, { description: `A row of a ${name}Connection.` })
  class Edge {
    @Field(() => String, { description: "Where the row stands: a value for `after` or `before` of the same list." })
    cursor!: string;

    @Field(() => typeNamed(node), { description: `The ${node} of this row.` })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { description: `A list of ${node}, read page by page.` })
  class Connection {
    @Field(() => [Edge], { description: "The rows of the page with their cursors." })
    edges!: Edge[];

    @Field(() => [typeNamed(node)], { description: "The same rows without their cursors." })
    nodes!: object[];

    @Field(() => PageInfo, { description: "Where the page stands in its list." })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "The size of the whole list; counted only when it is selected." })
    totalCount!: number;
  }

  return { Connection, Edge };
}
