import type { Server } from "node:http";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/** Milliseconds for clients to leave by themselves. */
const PATIENCE = 1_000;

/**
 * Lets clients go before the server stops listening: every answer now ends its connection, also of a request that came
 * before, so that the next one goes elsewhere, and none is sent into a connection that is being closed.
 */
export function drain(fastify: FastifyInstance): void {
  let isLeaving = false;
  fastify.addHook("onSend", async (_request, reply) => {
    if (isLeaving) reply.header("connection", "close");
  });
  fastify.addHook("preClose", async () => {
    isLeaving = true;
    const end = Date.now() + PATIENCE;
    while ((await openConnections(fastify.server)) > 0 && Date.now() < end) await sleep(10);
    // What the system has taken in for us meanwhile is accepted first: it would be reset.
    await nextTurn();
  });
}

function openConnections(server: Server): Promise<number> {
  return new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );
}
