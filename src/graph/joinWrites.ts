import { subscribe } from "node:diagnostics_channel";
import { Socket } from "node:net";
import { isRow } from "./compile/plan.js";

/** Ports whose writes are joined. */
const ports = new Set<number>();

/**
 * Sends what is written to a port within one turn in one piece, from this process. The driver writes a statement 1,400 bytes
 * at a time, each a call of the system here and a packet to read there. What is encrypted goes out as it did.
 */
export function joinWrites(port: number): void {
  if (ports.size === 0) subscribe("net.client.socket", opened);
  ports.add(port);
}

function opened(message: unknown): void {
  const socket = isRow(message) ? message.socket : undefined;
  if (!(socket instanceof Socket)) return;
  socket.once("connect", () => {
    if (ports.has(socket.remotePort ?? 0)) join(socket);
  });
}

function join(socket: Socket): void {
  const send = () => socket.uncork();
  socket.write = new Proxy(socket.write, {
    apply(write, _socket, values) {
      if (socket.writableCorked === 0) {
        socket.cork();
        process.nextTick(send);
      }
      return Reflect.apply(write, socket, values);
    },
  });
}
