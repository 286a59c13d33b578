import type { FastifyRequest } from "fastify";

/** Whether a person's browser asks: it names HTML, where programs take anything or name data. */
export function wantsPage({ method, headers }: FastifyRequest): boolean {
  return (method === "GET" || method === "HEAD") && /(^|[\s,])text\/html\b/.test(headers.accept ?? "");
}
