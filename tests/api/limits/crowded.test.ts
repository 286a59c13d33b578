import { afterAll, beforeAll, expect, test } from "vitest";
import { LexigraphError } from "../../../src/domain/errors.js";
import type { Connection } from "../../../src/graph/connection.js";
import { connectToDatabase } from "../../support/database.js";
import { type SampleServer, serveSamples } from "../sampleServer.js";
import { postQuery, refusal } from "./postQuery.js";

const direct = connectToDatabase();
/** A graph whose terms are refused as where too many wait. */
const crowded: Connection = {
  verify: () => direct.verify(),
  close: () => direct.close(),
  write: (work, options) => direct.write(work, options),
  async read(text, parameters, options) {
    if (text.includes(":Term")) throw new LexigraphError("RATE_LIMITED", "Too many wait.", { safe: true });
    return direct.read(text, parameters, options);
  },
};
let server: SampleServer;

beforeAll(async () => {
  server = await serveSamples({ connection: crowded, timeAllowed: 7_000 });
});
afterAll(async () => {
  await server.close();
  await direct.close();
});

test("who comes where too many wait is told when to come again", async () => {
  const reply = await postQuery(server.address, { query: '{ term(id: "term:soft-power") { label } }' });
  expect(refusal(reply)).toEqual([429, "RATE_LIMITED"]);
  expect(reply.headers.get("retry-after")).toBe("7");
});
