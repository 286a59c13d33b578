import type { FastifyInstance } from "fastify";
import type { Metrics } from "./metrics.js";

/** Serves /metrics for Prometheus, and counts every request by its route: an address itself may hold anything. */
export function serveMetrics(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook("onResponse", (request, reply, done) => {
    const labels = { route: request.routeOptions.url ?? "none", status: reply.statusCode };
    metrics.requests.observe(labels, reply.elapsedTime / 1000);
    done();
  });
  fastify.get("/metrics", async (_request, reply) => {
    reply.header("content-type", metrics.contentType).header("cache-control", "no-store");
    return metrics.text();
  });
}
