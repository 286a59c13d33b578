import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { joinWrites } from "../../src/graph/joinWrites.js";

const server = createServer();
const other = createServer((socket) => socket.resume());

beforeAll(async () => {
  for (const each of [server, other]) await once(each.listen(0, "127.0.0.1"), "listening");
  joinWrites(portOf(server));
});

afterAll(() => {
  server.close();
  other.close();
});

describe("writes to a port that are joined", () => {
  it("wait for the end of the turn, and then go out in their order", async () => {
    const [near, far] = await connected();
    for (const part of ["MATCH (term) ", "RETURN ", "term"]) near.write(part);
    expect([near.writableCorked, near.writableLength]).toEqual([1, 24]);
    await new Promise(setImmediate);
    expect([near.writableCorked, near.writableLength]).toEqual([0, 0]);
    near.write("; more");
    near.end();
    expect(await text(far)).toBe("MATCH (term) RETURN term; more");
  });

  it("are those of no other port", async () => {
    const near = connect(portOf(other), "127.0.0.1");
    await once(near, "connect");
    near.write("MATCH");
    expect(near.writableCorked).toBe(0);
    near.destroy();
  });
});

async function connected(): Promise<[Socket, Socket]> {
  const coming = once(server, "connection");
  const near = connect(portOf(server), "127.0.0.1");
  const [[far]] = await Promise.all([coming, once(near, "connect")]);
  return [near, far];
}

function portOf(listening: typeof server): number {
  return (listening.address() as AddressInfo).port;
}
