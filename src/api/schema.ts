import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { bindSchema } from "./bindSchema.js";
import { AuthorQueries } from "./entity/Author.js";
import { AuthorDecisionQueries } from "./entity/AuthorDecision.js";
import "./entity/AuthorMerge.js";
import { BookQueries } from "./entity/Book.js";
import "./entity/Byline.js";
import { ChapterQueries } from "./entity/Chapter.js";
import { DefinitionQueries } from "./entity/Definition.js";
import { DoiQueries } from "./entity/Doi.js";
import { EventQueries } from "./entity/Event.js";
import { NodeQueries } from "./entity/Node.js";
import { OrganizationQueries } from "./entity/Organization.js";
import { SearchQueries } from "./entity/Search.js";
import "./entity/Source.js";
import { nameArguments } from "./argumentNames.js";
import { StatsQueries } from "./entity/Stats.js";
import { SubgraphQueries } from "./entity/Subgraph.js";
import { SuggestionQueries } from "./entity/Suggestion.js";
import { TermQueries } from "./entity/Term.js";
import { AuthorMutations } from "./mutation/AuthorMutations.js";
import { RelationMutations } from "./mutation/RelationMutations.js";
import { SourceMutations } from "./mutation/SourceMutations.js";

let shared: GraphQLSchema | undefined;

/** The schema of this process, built when it is first asked for. */
export function sharedSchema(): GraphQLSchema {
  shared ??= createSchema();
  return shared;
}

/** The executable schema, built from the classes under entity/. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      TermQueries,
      DefinitionQueries,
      ChapterQueries,
      BookQueries,
      AuthorQueries,
      AuthorDecisionQueries,
      AuthorMutations,
      RelationMutations,
      OrganizationQueries,
      DoiQueries,
      NodeQueries,
      StatsQueries,
      SearchQueries,
      SuggestionQueries,
      SubgraphQueries,
      EventQueries,
      SourceMutations,
    ],
    validate: false,
  });
  return bindSchema(nameArguments(schema));
}
