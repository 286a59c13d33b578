import { afterAll, beforeAll } from "vitest";
import { type SampleServer, serveSamples } from "../api/sampleServer.js";
import { connectToDatabase } from "../support/database.js";
import { names } from "./injection/names.js";
import { notingConnection } from "./injection/notingConnection.js";
import { queries } from "./injection/queries.js";
import { records } from "./injection/records.js";
import { writes } from "./injection/writes.js";

const direct = connectToDatabase();
const { connection, texts } = notingConnection(direct);
let server: SampleServer;

beforeAll(async () => {
  server = await serveSamples({ connection });
});
afterAll(async () => {
  await server.close();
  await direct.close();
});

const target = {
  connection: direct,
  texts,
  get address() {
    return server.address;
  },
};
queries(target);
names(target);
writes(target);
records(target);
