import { setMaxListeners } from "node:events";
import type { FastifyReply } from "fastify";

/**
 * Aborted when a client leaves before it has its answer. Fastify's own signal is that of the request's body, which ends
 * before a GET is answered.
 */
export function clientLeft({ raw }: FastifyReply): AbortSignal {
  const leaving = new AbortController();
  // Each root field listens.
  setMaxListeners(0, leaving.signal);
  raw.once("close", () => {
    if (!raw.writableFinished) leaving.abort();
  });
  return leaving.signal;
}
