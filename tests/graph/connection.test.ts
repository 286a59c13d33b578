import { createServer, connect as openSocket, type Server, type Socket } from "node:net";
import { afterAll, expect, test } from "vitest";
import { connect } from "../../src/graph/connection.js";
import { connectToDatabase, databaseAddress } from "../support/database.js";

const connection = connectToDatabase();
afterAll(() => connection.close());

/** The way to the database, which can be cut off and opened again: to a driver, a database that stops and starts. */
class Wire {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  port = 0;

  async open(): Promise<void> {
    const { hostname, port } = new URL(databaseAddress().uri);
    this.server = createServer((near) => {
      const far = openSocket(Number(port), hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on("error", () => socket.destroy()).on("close", () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, "127.0.0.1", resolve));
    const address = this.server.address();
    if (typeof address === "object" && address) this.port = address.port;
  }

  async cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}

test("reads plain values, and gives parameters", async () => {
  expect(await connection.read("RETURN 1 AS one, {a: [$x]} AS map", { x: "y" })).toEqual([
    { one: 1, map: { a: ["y"] } },
  ]);
});

test("a write is whole or not at all", async () => {
  const failing = connection.write(async (transaction) => {
    await transaction.run("CREATE (:Passing)");
    throw new RangeError("no");
  });
  await expect(failing).rejects.toBeInstanceOf(RangeError);
  expect(await connection.read("MATCH (n:Passing) RETURN n")).toEqual([]);
});

test("a read does not write", async () => {
  await expect(connection.read("CREATE (:Passing)")).rejects.toMatchObject({ code: "INTERNAL" });
});

test("what takes longer than allowed is DEADLINE_EXCEEDED", async () => {
  const long = connection.read(
    "UNWIND range(1, 100000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x)",
    {},
    { timeout: 300 },
  );
  await expect(long).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED", safe: true });
});

test("a read tells that it is planned before it has its answer", async () => {
  const told: string[] = [];
  const onPlanned = () => void told.push("planned");
  const reading = connection.read("UNWIND range(1, 3000000) AS x RETURN sum(x) AS sum", {}, { onPlanned });
  const rows = await reading.finally(() => told.push("read"));
  expect(rows).toEqual([{ sum: 4500001500000 }]);
  expect(told).toEqual(["planned", "read"]);
});

test("a stopped database is DATABASE_UNAVAILABLE in under 5 s, for reads and writes, and is found again", async () => {
  const wire = new Wire();
  await wire.open();
  const through = connect({ ...databaseAddress(), uri: `bolt://127.0.0.1:${wire.port}` });
  await through.verify();
  await wire.cut();
  for (const attempt of [() => through.verify(), () => through.write((transaction) => transaction.run("RETURN 1"))]) {
    const start = performance.now();
    await expect(attempt()).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect(performance.now() - start).toBeLessThan(5_000);
  }
  await wire.open();
  await through.verify();
  await through.close();
  await wire.cut();
});

test("a read whose connection broke is answered over another, and tells of it", async () => {
  const wire = new Wire();
  await wire.open();
  const through = connect({ ...databaseAddress(), uri: `bolt://127.0.0.1:${wire.port}` });
  let broken = 0;
  const options = { onBroken: () => (broken += 1) };
  await through.read("RETURN 1 AS one", {}, options);
  expect(broken).toBe(0);
  await wire.cut();
  await wire.open();
  expect(await through.read("RETURN 1 AS one", {}, options)).toEqual([{ one: 1 }]);
  expect(broken).toBe(1);
  await wire.cut();
  await expect(through.read("RETURN 1 AS one", {}, options)).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
  expect(broken).toBeGreaterThan(1);
  await through.close();
});

test("a wrong password is DATABASE_UNAVAILABLE, and what it says is not for clients", async () => {
  const stranger = connect({ ...databaseAddress(), password: "not-the-password" });
  await expect(stranger.verify()).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE", safe: false });
  await stranger.close();
});
