import { ArgsType, type ClassType, Field } from "type-graphql";
import { PageArguments } from "./pageArguments.js";

/** The arguments of a connection that can be narrowed or ordered beside being paged. */
export function listArguments({ where, orderBy }: { where?: ClassType; orderBy?: ClassType }): ClassType {
  @ArgsType()
  class ListArguments extends PageArguments {}

  if (where) {
    Field(() => where, { nullable: true, description: "Only what meets every condition." })(
      ListArguments.prototype,
      "where",
    );
  }
  if (orderBy) {
    Field(() => orderBy, { nullable: true, description: "How the list is ordered." })(
      ListArguments.prototype,
      "orderBy",
    );
  }
  return ListArguments;
}
