import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import type { ConnectionError } from "fastify";
import { expect, test } from "vitest";
import { answerUnreadableRequest } from "../../src/api/unreadableRequest.js";

test("half of a request is answered 408, as JSON, when its time is over", async () => {
  // As the product's server, but for Node's minute.
  const server = createServer({ headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 10 });
  server.on("clientError", (error: ConnectionError, socket) => answerUnreadableRequest(error, socket));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.write("POST /graphql HTTP/1.1\r\nhost: half\r\n");
  const [head = "", body = ""] = (await text(client)).split("\r\n\r\n");
  server.close();
  expect(head).toMatch(/^HTTP\/1\.1 408 /);
  expect(head).toMatch(/^connection: close$/m);
  expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
});
