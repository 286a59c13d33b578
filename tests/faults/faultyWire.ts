import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What goes wrong between server and database. */
export type Fault =
  | { kind: "none" }
  /** Every packet comes so many milliseconds late. */
  | { kind: "delay"; milliseconds: number }
  /** Connections are reset, old ones and new. */
  | { kind: "reset" }
  /** Nothing passes, and nobody is told. */
  | { kind: "black hole" }
  /** The database says that it sends nothing more, and goes on listening. */
  | { kind: "half-close"; once?: boolean }
  /** An answer ends in the middle of its first packet. */
  | { kind: "truncate" };

/** A TCP proxy on a free loopback port whose fault can be changed while it runs. */
export interface FaultyWire {
  /** host:port. */
  address: string;
  fault(fault: Fault): void;
  close(): Promise<void>;
}

/** Opens a wire to `target`, a `host:port`. */
export async function openFaultyWire(target: string): Promise<FaultyWire> {
  const [host = "", port = ""] = target.split(":");
  const pairs = new Set<{ near: Socket; far: Socket }>();
  let fault: Fault = { kind: "none" };
  const server = createServer((near) => {
    if (fault.kind === "reset") return void near.on("error", () => undefined).resetAndDestroy();
    const far = connect(Number(port), host);
    const pair = { near, far };
    pairs.add(pair);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        pairs.delete(pair);
        other.destroy();
      });
    }
    near.on("data", (bytes) => pass(fault, bytes, far));
    far.on("data", (bytes) => {
      if (fault.kind === "half-close") {
        near.end();
        if (fault.once) fault = { kind: "none" };
      } else if (fault.kind === "truncate") near.end(bytes.subarray(0, Math.ceil(bytes.length / 2)));
      else pass(fault, bytes, near);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault(next) {
      fault = next;
      if (next.kind === "reset") for (const { near } of pairs) near.resetAndDestroy();
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const { near, far } of pairs) {
          near.destroy();
          far.destroy();
        }
      }),
  };
}

function pass(fault: Fault, bytes: Buffer, to: Socket): void {
  if (fault.kind === "black hole") return;
  if (fault.kind === "delay") setTimeout(() => to.destroyed || to.write(bytes), fault.milliseconds);
  else if (!to.destroyed) to.write(bytes);
}
