import type { FastifyReply } from "fastify";
import type { Leaving } from "../graph/silence.js";

/**
 * Tells when a client leaves before it has its answer. Fastify's own signal is that of the request's body, which ends before
 * a GET is answered; an AbortController for each request would cost as much as routing it.
 */
export function clientLeft({ raw }: FastifyReply): Leaving {
  const listeners = new Set<() => void>();
  const leaving = {
    aborted: false,
    addEventListener: (_type: "abort", listener: () => void) => void listeners.add(listener),
    removeEventListener: (_type: "abort", listener: () => void) => void listeners.delete(listener),
  };
  raw.once("close", () => {
    if (raw.writableFinished) return;
    leaving.aborted = true;
    for (const listener of listeners) listener();
  });
  return leaving;
}
