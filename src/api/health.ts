import type { FastifyInstance } from "fastify";
import { LexigraphError } from "../domain/errors.js";
import type { Connection } from "../graph/connection.js";

/**
 * Serves /health/live (the process answers) and /health/ready (the database answers too, and the server is not about to
 * close, which the signal tells).
 */
export function serveHealth(fastify: FastifyInstance, connection: Connection, closing: AbortSignal): void {
  fastify.get("/health/live", async () => ({ status: "live" }));
  fastify.get("/health/ready", async (_request, reply) => {
    if (closing.aborted) return reply.code(503).send({ status: "closing" });
    try {
      await connection.verify();
      return { status: "ready" };
    } catch (error) {
      const code = error instanceof LexigraphError ? error.code : "INTERNAL";
      return reply.code(503).send({ status: "unavailable", code });
    }
  });
}
