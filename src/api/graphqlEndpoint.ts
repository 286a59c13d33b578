import { fastifyApolloHandler } from "@as-integrations/fastify";
import fastifyCors from "@fastify/cors";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLField, GraphQLSchema } from "graphql";
import { LexigraphError } from "../domain/errors.js";
import { authenticate } from "./access/authenticate.js";
import { roleOf } from "./access/guard.js";
import type { TokenVerifier } from "./access/tokens.js";
import { apolloServer } from "./apolloServer.js";
import { BOOKMARK_HEADER, readBookmarks } from "./bookmarkHeader.js";
import { validators } from "./cache/validators.js";
import { wholeAnswers } from "./cache/wholeAnswers.js";
import { clientLeft } from "./clientLeft.js";
import { type Context, contextOf, type Graph } from "./context.js";
import { DirectAnswers, type DirectOptions } from "./direct/directAnswers.js";
import { KnownOperations } from "./direct/knownOperations.js";
import { limitBody } from "./limits/limitBody.js";
import { LOAD_BODY_LIMIT } from "./limits/limits.js";
import { limitRate, type RateLimit } from "./limits/rateLimit.js";
import type { Metrics } from "./observe/metrics.js";
import { newTiming } from "./observe/statementTiming.js";

/** How /graphql is served. */
export interface GraphqlOptions extends DirectOptions {
  introspection: boolean;
  /** Who may write; without it nobody may. */
  tokens?: TokenVerifier;
  rate: RateLimit;
  metrics: Metrics;
  /** Origins whose pages may ask; `*` is every one. */
  corsOrigins: readonly string[];
}

async function refuseMethod(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header("allow", "GET, POST, OPTIONS");
  throw new LexigraphError("METHOD_NOT_ALLOWED", "Use POST, or GET for a query.", { safe: true });
}

/** Serves /graphql; what it returns stops Apollo, once the HTTP server has drained. */
export async function serveGraphql(
  fastify: FastifyInstance,
  schema: GraphQLSchema,
  graph: Graph,
  options: GraphqlOptions,
): Promise<() => Promise<void>> {
  const isPublic = (field: GraphQLField<unknown, unknown>) => roleOf(field) === undefined;
  const operations = new KnownOperations({ schema, reader: graph.reader, isPublic });
  const apollo = apolloServer(schema, {
    ...options,
    plugins: [operations.plugin, wholeAnswers(options.cache, options.maxAge ?? 0)],
  });
  await apollo.start();
  const contextFor = (request: FastifyRequest, reply: FastifyReply): Context => {
    const { caller, bookmarks, bodySize = 0, id, log, span } = request;
    const pay = (points: number) => options.rate.take(request, points);
    const signal = clientLeft(reply);
    const context = contextOf(graph, {
      caller,
      bookmarks,
      bodySize,
      requestId: id,
      log,
      timing: newTiming(),
      span,
      signal,
      pay,
    });
    request.context = context;
    return context;
  };
  const direct = new DirectAnswers(operations, contextFor, { ...options, traffic: graph.reader.traffic });
  const context = async (request: FastifyRequest, reply: FastifyReply) => request.context ?? contextFor(request, reply);
  await fastify.register(
    async (scope) => {
      await scope.register(fastifyCors, {
        origin: options.corsOrigins.includes("*") ? "*" : [...options.corsOrigins],
        methods: ["GET", "POST"],
        exposedHeaders: ["x-request-id", BOOKMARK_HEADER, "retry-after", "server-timing", "etag"],
        maxAge: 86_400,
      });
      scope.route({
        method: ["GET", "POST"],
        url: "/",
        bodyLimit: LOAD_BODY_LIMIT,
        onRequest: [authenticate(options.tokens), limitRate(options.rate), readBookmarks],
        preParsing: limitBody,
        preHandler: direct.hook,
        onSend: validators,
        handler: fastifyApolloHandler(apollo, { context }),
      });
      scope.route({ method: ["PUT", "PATCH", "DELETE"], url: "/", onRequest: refuseMethod, handler: refuseMethod });
    },
    { prefix: "/graphql" },
  );
  return () => apollo.stop();
}
