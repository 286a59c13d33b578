import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A door before the database that a test can shut: nothing passes, and nobody answers, until it opens again. */
export interface Gate {
  /** host:port to reach the database by. */
  address: string;
  shut(): Promise<void>;
  open(): Promise<void>;
}

/** Opens a gate on a free loopback port before `target`, a `host:port`. */
export async function openGate(target: string): Promise<Gate> {
  const [host = "", port = ""] = target.split(":");
  const sockets = new Set<Socket>();
  const server = createServer((inward) => {
    const outward = connect(Number(port), host);
    for (const socket of [inward, outward]) {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
      socket.on("error", () => socket.destroy());
    }
    inward.pipe(outward).pipe(inward);
  });
  const listen = (at: number) => new Promise<void>((done) => server.listen(at, "127.0.0.1", done));
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  return {
    address: `127.0.0.1:${own}`,
    shut: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
    open: () => listen(own),
  };
}
