import { ArgsType, Field, ID, InputType, ObjectType, Resolver, registerEnumType } from "type-graphql";
import { connectionOf } from "../connection.js";
import { IntRange, StringFilter } from "../filter.js";
import { listArguments } from "../listArguments.js";
import { orderBy } from "../order.js";
import { PageArguments } from "../pageArguments.js";
import { RootWalk, Walk } from "../walk.js";
import { DefinitionPage } from "./Definition.js";
import { Node } from "./Node.js";
import { RelatedTermPage } from "./RelatedTerm.js";

enum TermOrderField {
  LABEL = "LABEL",
  DEFINITION_COUNT = "DEFINITION_COUNT",
}
registerEnumType(TermOrderField, {
  name: "TermOrderField",
  description: "What terms can be ordered by.",
  valuesConfig: {
    LABEL: { description: "The label, without regard to case and diacritics." },
    DEFINITION_COUNT: { description: "How many definitions it has." },
  },
});

@InputType({ description: "Which terms; every condition given must hold." })
class TermWhere {
  @Field(() => StringFilter, { nullable: true, description: "Terms by their base label." })
  label?: StringFilter;

  @Field(() => ID, { nullable: true, description: "Terms that a chapter of this book defines." })
  definedInBook?: string;

  @Field(() => IntRange, { nullable: true, description: "Terms that a chapter of these years defines." })
  definedBetween?: IntRange;

  @Field(() => ID, { nullable: true, description: "Terms that a chapter by this author defines." })
  author?: string;

  @Field(() => Boolean, { nullable: true, description: "Terms that have related terms, or none." })
  hasRelated?: boolean;
}

const TermPage = listArguments({ where: TermWhere, orderBy: orderBy("Term", TermOrderField) });

@ObjectType({ implements: Node, description: "A term that one or more chapters define." })
export class Term extends Node {
  @Field(() => String, { description: "The label in a form for addresses: `city-diplomacy`." })
  slug!: string;

  @Field(() => String, { description: "The base label, in its most frequent spelling." })
  label!: string;

  @Field(() => [String], { description: "Other forms of the label that pages print: abbreviations, plurals." })
  alternativeLabels!: string[];

  @Walk("DefinitionConnection!", "What chapters say the term means, newest first.", DefinitionPage)
  definitions!: object;

  @Walk("ChapterConnection!", "The chapters that define it, by title.", PageArguments)
  chapters!: object;

  @Walk("AuthorConnection!", "The authors of those chapters, those of most chapters first.", PageArguments)
  authors!: object;

  @Walk(
    "RelatedTermConnection!",
    "The terms that it is related to, strongest first, each with the reasons.",
    RelatedTermPage,
  )
  related!: object;
}

connectionOf("Term");

@ArgsType()
class TermKey {
  @Field(() => ID, { nullable: true, description: "By its id: `term:city-diplomacy`." })
  id?: string;

  @Field(() => String, { nullable: true, description: "By its slug: `city-diplomacy`." })
  slug?: string;

  @Field(() => String, {
    nullable: true,
    description: "By a label, alternative ones included, without regard to case and diacritics.",
  })
  label?: string;
}

@Resolver()
export class TermQueries {
  @RootWalk("Term", "One term by its id, its slug or one of its labels: exactly one of them.", TermKey)
  term?: Term;

  @RootWalk("TermConnection!", "All terms, by label.", TermPage)
  terms!: object;
}
