import { ArgsType, Field, ObjectType, Resolver } from "type-graphql";
import { DoiScalar } from "../scalar/Doi.js";
import { RootWalk, Walk } from "../walk.js";

@ObjectType({ description: "A digital object identifier and what it names." })
export class Doi {
  @Field(() => DoiScalar, { description: "Bare and lower-case: `10.5555/demo.ch003`." })
  value!: string;

  @Field(() => String, { description: "The address that resolves it." })
  url!: string;

  @Walk("Chapter", "The chapter that it names; null where it names a book.")
  chapter?: object;

  @Walk("Book", "The book that it names, or that holds the chapter under this DOI.")
  book?: object;
}

@ArgsType()
class DoiValue {
  @Field(() => DoiScalar, { description: "The DOI in any of its printed forms." })
  value!: string;
}

@Resolver()
export class DoiQueries {
  @RootWalk("Doi", "One DOI and what it names; null where the graph does not know it.", DoiValue)
  doi?: Doi;
}
