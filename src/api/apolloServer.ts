import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import { bookmarkHeader } from "./bookmarkHeader.js";
import { persistedQueries } from "./cache/persistedQueries.js";
import type { Context } from "./context.js";
import { formatError, formatWithoutSuggestion } from "./formatError.js";
import { httpStatusOfErrors } from "./httpStatusOfErrors.js";
import { admission } from "./limits/admission.js";
import { depthRule } from "./limits/depthRule.js";
import { DEPTH_LIMIT, REPETITION_LIMIT, TOKEN_LIMIT } from "./limits/limits.js";
import { operationKindRule } from "./limits/operationKindRule.js";
import { repetitionRule } from "./limits/repetitionRule.js";
import { shownErrors } from "./limits/shownErrors.js";
import type { Metrics } from "./observe/metrics.js";
import { observation } from "./observe/observation.js";

/** The executor of operations, with all that is decided about one before and after it runs. */
export function apolloServer(
  schema: GraphQLSchema,
  {
    introspection,
    metrics,
    plugins,
  }: { introspection: boolean; metrics: Metrics; plugins: ApolloServerPlugin<Context>[] },
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxTokens: TOKEN_LIMIT },
    validationRules: [operationKindRule, depthRule(DEPTH_LIMIT), repetitionRule(REPETITION_LIMIT)],
    persistedQueries: { cache: persistedQueries(), ttl: null },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: introspection ? formatError : formatWithoutSuggestion,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      admission,
      shownErrors,
      httpStatusOfErrors,
      bookmarkHeader,
      observation(metrics),
      ...plugins,
    ],
  });
}
