import type { FastifyReply } from "fastify";
import { type ExplorerPage, explorerPage, PAGE_POLICY } from "./explorerPage.js";

/** Sends a page of the explorer with what it may load. */
export function sendExplorerPage(reply: FastifyReply, page: ExplorerPage): FastifyReply {
  return reply
    .header("cache-control", "no-cache")
    .header("content-security-policy", PAGE_POLICY)
    .header("x-content-type-options", "nosniff")
    .header("referrer-policy", "no-referrer")
    .type("text/html; charset=utf-8")
    .send(explorerPage(page));
}
