import { randomUUID } from "node:crypto";
import type { Duplex } from "node:stream";
import type { ConnectionError } from "fastify";
import { errorBody } from "./errorBody.js";

const REFUSALS: Record<string, [status: string, message: string]> = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "The header lines are too long; 16 kB are the most."],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request did not come to its end in time; send it again."],
};
const NO_HTTP: [status: string, message: string] = ["400 Bad Request", "This is no request of HTTP/1.1."];

/** Answers what is no request at all, and so comes to no route and no hook: JSON in the form of a GraphQL error. */
export function answerUnreadableRequest(error: ConnectionError, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  const [status, message] = REFUSALS[error.code] ?? NO_HTTP;
  const id = randomUUID();
  const body = JSON.stringify(errorBody("BAD_REQUEST", message, { id }));
  const head = [
    `HTTP/1.1 ${status}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${id}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}
