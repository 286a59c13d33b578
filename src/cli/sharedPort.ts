import type { Worker } from "node:cluster";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { promisify } from "node:util";
import { closePort, untilAllLeft } from "../api/drain.js";

/**
 * A port whose connections are served by other processes, in turn. node:cluster has one too, but drops at its end what was
 * accepted and is not served yet; this one is closed by its owner, before those who serve.
 */
export class SharedPort {
  private readonly server: Server;
  /** Accepted, and given to nobody. */
  private readonly waiting: Socket[] = [];
  /** Those that take the next ones. */
  private free: Worker[] = [];
  /** Given, and not yet taken: one each, so that one that is held up gets no more. */
  private readonly given = new Map<Worker, Socket>();
  private settled: () => void = () => undefined;

  private constructor(server: Server) {
    this.server = server.on("connection", (socket: Socket) => {
      this.waiting.push(socket);
      this.give();
    });
  }

  /** Opens the port; 0 is any free one. Rejects with what the system says, such as EADDRINUSE. */
  static async open(host: string, port: number): Promise<SharedPort> {
    const server = createServer({ pauseOnConnect: true, noDelay: true });
    await once(server.listen({ host, port }), "listening");
    return new SharedPort(server);
  }

  /** What it is reached by, without a path. */
  get address(): string {
    const { address, family, port } = this.server.address() as AddressInfo;
    const host = address === "0.0.0.0" ? "127.0.0.1" : address;
    return `http://${family === "IPv6" ? `[${host}]` : host}:${port}`;
  }

  /** Somebody serves, has taken what it was given, and takes another. */
  isFree(worker: Worker): void {
    // What one said before it ended may come after its end.
    if (worker.isDead()) return;
    this.given.get(worker)?.destroy();
    this.given.delete(worker);
    this.free.push(worker);
    this.give();
  }

  /** Somebody has ended: what it was given and did not take goes to another. */
  isLost(worker: Worker): void {
    const socket = this.given.get(worker);
    if (socket) this.waiting.unshift(socket);
    this.given.delete(worker);
    this.free = this.free.filter((other) => other !== worker);
    this.give();
  }

  /** Closes it in a moment in which nobody notices, and resolves when all that came was taken, or nobody is left to. */
  async close(): Promise<void> {
    const count = promisify(this.server.getConnections.bind(this.server));
    // Node asks those who have ended, too, and fails: then somebody may be connected.
    await untilAllLeft(() => count().catch(() => 1));
    await closePort(this.server);
    await new Promise<void>((resolve) => {
      this.settled = resolve;
      this.give();
    });
  }

  private give(): void {
    for (;;) {
      const [worker] = this.free;
      const [socket] = this.waiting;
      if (!worker || !socket) break;
      this.free.shift();
      this.waiting.shift();
      this.given.set(worker, socket);
      // Where it cannot be sent the worker has ended, and is told to be lost.
      worker.send({ lexigraph: "connection" }, socket, { keepOpen: true }, () => undefined);
    }
    if (this.given.size === 0) this.settled();
  }
}
