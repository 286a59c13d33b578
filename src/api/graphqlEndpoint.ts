import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { authenticate } from "./access/authenticate.js";
import type { TokenVerifier } from "./access/tokens.js";
import { bookmarkHeader, readBookmarks } from "./bookmarkHeader.js";
import { type Context, contextOf, type Graph } from "./context.js";
import { formatError } from "./formatError.js";
import { httpStatusOfErrors } from "./httpStatusOfErrors.js";

/** How /graphql is served. */
export interface GraphqlOptions {
  introspection: boolean;
  /** Who may write; without it nobody may. */
  tokens?: TokenVerifier;
}

/** Serves /graphql; what it returns stops Apollo, once the HTTP server has drained. */
export async function serveGraphql(
  fastify: FastifyInstance,
  schema: GraphQLSchema,
  graph: Graph,
  options: GraphqlOptions,
): Promise<() => Promise<void>> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      httpStatusOfErrors,
      bookmarkHeader,
    ],
  });
  await apollo.start();
  fastify.route({
    method: ["GET", "POST"],
    url: "/graphql",
    onRequest: [authenticate(options.tokens), readBookmarks],
    handler: fastifyApolloHandler(apollo, {
      context: async ({ caller, bookmarks, id, log }) => contextOf(graph, { caller, bookmarks, requestId: id, log }),
    }),
  });
  return () => apollo.stop();
}
