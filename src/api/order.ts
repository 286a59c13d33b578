import { type ClassType, Field, InputType, registerEnumType } from "type-graphql";

export enum Direction {
  ASC = "ASC",
  DESC = "DESC",
}
registerEnumType(Direction, {
  name: "Direction",
  description: "Which way a list runs; DESC is ASC reversed.",
  valuesConfig: {
    ASC: { description: "From the smallest: A to Z, oldest first, fewest first." },
    DESC: { description: "From the largest: Z to A, newest first, most first." },
  },
});

/** Declares `NameOrder`, an input that orders a list by one of the fields of an enum that is registered already. */
export function orderBy(name: string, fields: Record<string, string>): ClassType {
  @InputType(`${name}Order`, { description: `How a list of ${name} is ordered; ties break by id.` })
  class Order {
    @Field(() => fields, { description: "What the list is ordered by." })
    field!: string;

    @Field(() => Direction, { description: "Which way it runs." })
    direction!: Direction;
  }
  return Order;
}
