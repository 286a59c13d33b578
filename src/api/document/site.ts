import type { FastifyRequest } from "fastify";
import type { Site } from "../../export/jsonld.js";

const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** Where a request found this graph: what the addresses in its document begin with. */
export function siteOf({ protocol, host }: FastifyRequest): Site {
  // The header is the client's to write: what is no host never reaches a document.
  return { base: `${protocol}://${HOST.test(host) ? host : "localhost"}/`, title: "lexigraph" };
}
