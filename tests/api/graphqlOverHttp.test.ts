import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SampleServer, serveSamples } from "./sampleServer.js";

let server: SampleServer;
beforeAll(async () => {
  server = await serveSamples();
});
afterAll(() => server.close());

const audits = serverAudits({
  url: () => `${server.address}/graphql`,
  // A GET without this header is one that any page on any site could send.
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...init.headers, "apollo-require-preflight": "true" } }),
});

test.each(audits.map((audit) => [audit.name, audit] as const))("%s", async (name, audit) => {
  const result = await audit.fn();
  const reason = "reason" in result ? result.reason : "";
  if (name.startsWith("MAY")) expect(result.status, reason).not.toBe("error");
  else expect(result.status, reason).toBe("ok");
});
