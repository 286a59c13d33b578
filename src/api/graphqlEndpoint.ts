import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { GraphReader } from "../graph/graphReader.js";
import { OperationReader } from "../graph/operationReader.js";
import type { Context } from "./context.js";
import { formatError } from "./formatError.js";
import { httpStatusOfErrors } from "./httpStatusOfErrors.js";

/** Serves /graphql; what it returns stops Apollo, once the HTTP server has drained. */
export async function serveGraphql(
  fastify: FastifyInstance,
  schema: GraphQLSchema,
  reader: GraphReader,
  introspection: boolean,
): Promise<() => Promise<void>> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      httpStatusOfErrors,
    ],
  });
  await apollo.start();
  fastify.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => ({ reader: new OperationReader(reader), requestId: request.id, log: request.log }),
    }),
  });
  return () => apollo.stop();
}
