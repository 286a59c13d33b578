import fastifyStatic from "@fastify/static";
import type { FastifyError, FastifyInstance } from "fastify";
import { html } from "../document/html.js";
import { answerError } from "../httpErrors.js";
import { answerNotFound } from "../strayRequests.js";
import { EXPLORER_FOLDER, explorerBuild } from "./explorerBuild.js";
import type { ExplorerPage } from "./explorerPage.js";
import { sendExplorerPage } from "./sendExplorerPage.js";

const DESCRIPTION =
  "Scholarly dictionaries as a graph that you can walk: terms, their definitions, the chapters and authors behind them, and what is related.";

const PAGES: Readonly<Record<string, ExplorerPage>> = {
  "/": {
    title: "lexigraph",
    description: DESCRIPTION,
    body: html`<main><h1>lexigraph</h1><p>${DESCRIPTION}</p></main>`,
  },
  "/search": { title: "Search · lexigraph" },
  "/path": { title: "Paths · lexigraph" },
};

/** Serves the explorer: its pages that show no single entity, and the files that the build has made. */
export async function serveExplorer(fastify: FastifyInstance): Promise<void> {
  for (const [url, page] of Object.entries(PAGES)) {
    fastify.get(url, (_request, reply) => sendExplorerPage(reply, page));
  }
  if (!explorerBuild()) {
    fastify.log.warn("There is no explorer to serve: npm run build makes it.");
    return;
  }
  await fastify.register(async (scope) => {
    // A path that climbs out of the folder is refused with an error; it is not ours, and so not found.
    scope.setErrorHandler((error: FastifyError, request, reply) => {
      if ((error.statusCode ?? 500) < 500) answerNotFound(request, reply);
      else answerError(error, request, reply);
    });
    await scope.register(fastifyStatic, {
      root: EXPLORER_FOLDER,
      prefix: "/explorer/",
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders(reply, path) {
        const isHashed = path.includes("/assets/");
        reply.setHeader("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
        reply.setHeader("x-content-type-options", "nosniff");
      },
    });
  });
}
