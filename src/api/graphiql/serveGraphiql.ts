import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyError, FastifyInstance } from "fastify";
import { answerError } from "../httpErrors.js";
import { answerNotFound } from "../strayRequests.js";

/** The page as vite builds it, wherever this file runs from. */
const BUILT = fileURLToPath(new URL("../../../dist/graphiql/", import.meta.url));

/** What the page may load: files of this server alone. Its editor makes style elements, so that styles may be inline. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Serves GraphiQL at /graphiql from files that the build has made; asks no other host for anything. */
export async function serveGraphiql(fastify: FastifyInstance): Promise<void> {
  if (!existsSync(`${BUILT}index.html`)) {
    fastify.log.warn("There is no GraphiQL to serve: npm run build makes it.");
    return;
  }
  await fastify.register(async (scope) => {
    // A path that climbs out of the folder is refused with an error; it is not ours, and so not found.
    scope.setErrorHandler((error: FastifyError, request, reply) => {
      if ((error.statusCode ?? 500) < 500) answerNotFound(request, reply);
      else answerError(error, request, reply);
    });
    await scope.register(fastifyStatic, {
      root: BUILT,
      prefix: "/graphiql/",
      cacheControl: false,
      setHeaders(reply, path) {
        const isHashed = path.includes("/assets/");
        reply.setHeader("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
        reply.setHeader("content-security-policy", POLICY);
        reply.setHeader("x-content-type-options", "nosniff");
        reply.setHeader("referrer-policy", "no-referrer");
      },
    });
    scope.get("/graphiql", (_request, reply) => reply.sendFile("index.html"));
  });
}
