import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/** Connections that another process takes at its port and gives to this one. */
export interface GivenConnections {
  /** Of the port, without a path. */
  address: string;
  /** Has each one from now on served by this. */
  serveWith(take: (socket: Socket) => void): void;
  /** Resolves when no more will come. */
  over: Promise<void>;
}

/** Serves connections that are given, where there is no port of one's own; what comes back is their address. */
export async function serveGiven(fastify: FastifyInstance, given: GivenConnections): Promise<string> {
  await fastify.ready();
  // From this event on Node watches how long a request takes to come (headersTimeout, requestTimeout).
  fastify.server.emit("listening");
  given.serveWith((socket) => fastify.server.emit("connection", socket));
  return given.address;
}
