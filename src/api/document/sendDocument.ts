import type { FastifyReply, FastifyRequest } from "fastify";
import { entityTag, hasAlready } from "../entityTag.js";
import { PAGE_POLICY } from "../explorer/explorerPage.js";

/** A document ready to be sent. */
export interface FinishedDocument {
  /** With its charset, where the type takes one. */
  contentType: string;
  body: string;
  /** Values of the Link header. */
  links: readonly string[];
  /** The name to save it under, and whether a browser is to save it at once. */
  file?: { name: string; download: boolean };
  /** Its own address, where it was asked for at another. */
  location?: string;
}

/** Sends a document, or 304 where the client has it already (RFC 9110, 13). */
export function sendDocument(request: FastifyRequest, reply: FastifyReply, document: FinishedDocument): FastifyReply {
  const { contentType, body, links, file, location } = document;
  const etag = entityTag(contentType, "\n", body);
  reply.header("etag", etag);
  // To be kept, and asked after each time: a load may change any document at any moment.
  reply.header("cache-control", "public, no-cache");
  if (links.length > 0) reply.header("link", links.join(", "));
  if (location !== undefined) reply.header("content-location", location);
  if (contentType.startsWith("text/html")) reply.header("content-security-policy", PAGE_POLICY);
  if (hasAlready(request, etag)) return reply.code(304).send();
  if (file) reply.header("content-disposition", `${file.download ? "attachment" : "inline"}; filename="${file.name}"`);
  return reply.header("content-type", contentType).send(body);
}

/** A file's name for an entity: its id in characters that every file system and header takes. */
export function fileName(id: string, suffix: string): string {
  return `${id.replace(/[^\w.-]+/g, "-").slice(0, 100)}${suffix}`;
}
