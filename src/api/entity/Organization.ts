import { ArgsType, Field, ID, InputType, ObjectType, Resolver } from "type-graphql";
import { connectionOf } from "../connection.js";
import { StringFilter } from "../filter.js";
import { listArguments } from "../listArguments.js";
import { PageArguments } from "../pageArguments.js";
import { RootWalk, Walk } from "../walk.js";
import { Node } from "./Node.js";

@ObjectType({ implements: Node, description: "An organisation that bylines name." })
export class Organization extends Node {
  @Field(() => String, { description: "The name as printed." })
  name!: string;

  @Field(() => String, { nullable: true, description: "The country as printed." })
  country?: string;

  @Field(() => String, { nullable: true, description: "The country as in ISO 3166-1 alpha-2, where it is known." })
  countryCode?: string;

  @Walk("AuthorConnection!", "The authors whose bylines name it, by family name.", PageArguments)
  authors!: object;
}

connectionOf("Organization");

@InputType({ description: "Which organisations; every condition given must hold." })
class OrganizationWhere {
  @Field(() => StringFilter, { nullable: true, description: "Organisations by their name." })
  name?: StringFilter;

  @Field(() => String, {
    nullable: true,
    description: "Organisations of a country, by its ISO 3166-1 code or its name.",
  })
  country?: string;
}

const OrganizationPage = listArguments({ where: OrganizationWhere });

@ArgsType()
class OrganizationKey {
  @Field(() => ID, { description: "By its id." })
  id!: string;
}

@Resolver()
export class OrganizationQueries {
  @RootWalk("Organization", "One organisation by its id.", OrganizationKey)
  organization?: Organization;

  @RootWalk("OrganizationConnection!", "All organisations, by name.", OrganizationPage)
  organizations!: object;
}
