import type { FastifyInstance, HTTPMethods } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Graph } from "../context.js";
import { limitRate, type RateLimit } from "../limits/rateLimit.js";
import { answerDocumentError, refuseMethod } from "./documentErrors.js";
import { DocumentReader } from "./documentReader.js";
import type { DocumentKind } from "./entityQueries.js";
import { answerDoi, answerEntity, type WildcardRequest } from "./entityRoutes.js";
import { answerGraph } from "./graphRoutes.js";

const ENTITY_PATHS: Readonly<Record<string, DocumentKind>> = {
  "/terms/*": "term",
  "/chapters/*": "chapter",
  "/authors/*": "author",
  "/books/*": "book",
  "/organizations/*": "organization",
};

const WRITING: HTTPMethods[] = ["POST", "PUT", "PATCH", "DELETE"];

/** Serves the documents of entities and the files of neighborhoods: public data, for pages of every origin, to be read only. */
export async function serveDocuments(
  fastify: FastifyInstance,
  schema: GraphQLSchema,
  graph: Graph,
  rate: RateLimit,
): Promise<void> {
  const reader = new DocumentReader(schema, graph);
  await fastify.register(async (scope) => {
    scope.setErrorHandler(answerDocumentError);
    scope.addHook("onRequest", async (_request, reply) => {
      reply.header("access-control-allow-origin", "*");
      reply.header("access-control-expose-headers", "ETag, Link, Content-Location, Content-Disposition, X-Request-Id");
      reply.header("vary", "Accept");
      reply.header("x-content-type-options", "nosniff");
    });
    scope.addHook("onRequest", limitRate(rate));
    for (const [url, kind] of Object.entries(ENTITY_PATHS)) {
      scope.get(url, (request: WildcardRequest, reply) => answerEntity(reader, kind, request, reply));
    }
    scope.get("/doi/*", (request: WildcardRequest, reply) => answerDoi(reader, request, reply));
    scope.get("/graph/*", (request: WildcardRequest, reply) => answerGraph(reader, request, reply));
    for (const url of [...Object.keys(ENTITY_PATHS), "/doi/*", "/graph/*"]) {
      scope.options(url, (_request, reply) =>
        reply
          .code(204)
          .header("access-control-allow-methods", "GET, HEAD")
          .header("access-control-allow-headers", "Accept, If-None-Match, X-Request-Id")
          .header("access-control-max-age", "86400")
          .send(),
      );
      scope.route({ method: WRITING, url, onRequest: refuseMethod, handler: refuseMethod });
    }
  });
}
