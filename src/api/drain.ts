import { once } from "node:events";
import { Server, type Socket } from "node:net";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/** Milliseconds in which clients learn, each by an answer or by /health/ready, that they are to go elsewhere. */
const GRACE = 1_000;
/** Milliseconds after which a client that sends its request by drops, or does not take its answer, holds nobody up. */
const LONGEST = 60_000;
/** Milliseconds that a turn of the loop takes in which nothing comes: ten times what one was seen to take. */
const QUIET = 0.2;
/** Milliseconds in which somebody comes, or nobody is about to. */
const LULL = 20;
/** Turns after which no quiet one is waited for: more come than can be answered. */
const TURNS = 1_000;

/**
 * Lets clients go before the server stops listening: every answer now ends its connection, also of a request that came
 * before, so that the next one goes elsewhere; then the port is closed in a moment in which nothing waits to be read.
 * @param over where another process owns the port: resolves when no more connections come
 */
export function drain(fastify: FastifyInstance, over?: Promise<void>): void {
  let isLeaving = false;
  let closing: Promise<void> | undefined;
  /** Open connections, each with how many of its requests are being answered. */
  const open = new Map<Socket, number>();
  const count = (socket: Socket, change: number) => {
    const requests = open.get(socket);
    if (requests !== undefined) open.set(socket, requests + change);
  };
  fastify.server.on("connection", (socket) => {
    open.set(socket, 0);
    socket.once("close", () => open.delete(socket));
  });
  fastify.addHook("onRequest", ({ raw }, _reply, done) => {
    count(raw.socket, 1);
    done();
  });
  fastify.addHook("onResponse", ({ raw }, _reply, done) => {
    count(raw.socket, -1);
    done();
  });
  fastify.addHook("onSend", (_request, reply, payload, done) => {
    if (isLeaving) reply.header("connection", "close");
    // Whoever has an answer comes again: while the port is being closed they wait for it a moment longer.
    if (closing) void closing.then(() => done(null, payload));
    else done(null, payload);
  });
  fastify.addHook("preClose", async () => {
    isLeaving = true;
    await (over ?? untilAllLeft(() => open.size));
    if (!over) closing = closePort(fastify.server);
    await closing;
    // From here Node waits for whoever has connected and sends nothing, however long.
    void leave(GRACE, fastify.server, open, (requests) => requests === 0);
    void leave(LONGEST, fastify.server, open, () => true);
    // Fastify waits for connections of a port that it closes itself only.
    await Promise.allSettled([...open.keys()].map((socket) => once(socket, "close")));
  });
}

/** Ends when nobody is connected, or a second is over. */
export async function untilAllLeft(connections: () => number | Promise<number>): Promise<void> {
  const late = sleep(GRACE, 0, { ref: false });
  while ((await Promise.race([late, connections()])) > 0) await sleep(10);
}

/** Closes a port in a moment in which nobody notices. */
export async function closePort(port: Server): Promise<void> {
  // Who asks at a steady rate does not come again just after they came.
  await once(port, "connection", { signal: AbortSignal.timeout(LULL) }).catch(() => undefined);
  // Closing a server of HTTP would end what is idle before it closes the port.
  await afterQuietTurn(port, () => Server.prototype.close.call(port));
}

/**
 * Acts just after a turn of the loop in which nobody came and nothing was done. Node accepts one connection a turn and
 * reads what has come once: those that the system still holds would be reset, though they have sent their request. A
 * promise that told of the moment would be heard later than it was.
 */
async function afterQuietTurn(server: Server, act: () => void): Promise<void> {
  let isQuiet = false;
  const notice = () => {
    isQuiet = false;
  };
  server.on("connection", notice);
  for (let turn = 0; !isQuiet && turn < TURNS; turn += 1) {
    // Who has just rested is not put aside by the system in the middle of what follows.
    await sleep(1);
    isQuiet = true;
    const start = performance.now();
    await nextTurn();
    isQuiet &&= performance.now() - start < QUIET;
  }
  act();
  server.off("connection", notice);
}

/** Ends, after so many milliseconds, the open connections that are done by then. */
async function leave(
  milliseconds: number,
  server: Server,
  open: ReadonlyMap<Socket, number>,
  isDone: (requests: number) => boolean,
): Promise<void> {
  await sleep(milliseconds, undefined, { ref: false });
  // A process that was held up hears its clock before what was sent to it meanwhile.
  await afterQuietTurn(server, () => {
    for (const [socket, requests] of open) if (isDone(requests)) socket.destroy();
  });
}
