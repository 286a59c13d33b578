import { afterAll, beforeAll, expect, test } from "vitest";
import { readStatus } from "../../src/cli/readStatus.js";
import { parseSettings } from "../../src/cli/settings.js";
import { render } from "../../src/cli/status.js";
import { connectToDatabase, databaseAddress, emptyGraph } from "../support/database.js";

const connection = connectToDatabase();
beforeAll(() => emptyGraph(connection));
afterAll(() => connection.close());

const { uri, username, password } = databaseAddress();
const settings = parseSettings({
  LEXIGRAPH_HOME: "/nowhere/lexigraph",
  NEO4J_URI: uri,
  NEO4J_USERNAME: username,
  NEO4J_PASSWORD: password,
});

test("the status of an empty graph on a server of somebody else", async () => {
  expect(await readStatus(settings, connection)).toMatchObject({
    home: "/nowhere/lexigraph",
    server: null,
    database: { kind: "server", state: "running", uri, edition: "community" },
    counts: { terms: 0, definitions: 0, chapters: 0, books: 0, authors: 0, organizations: 0, dois: 0, sources: 0 },
    dataVersion: 0,
    lastLoadedAt: null,
  });
});

test("people read the same, in colour on a terminal alone", async () => {
  const status = await readStatus(settings, connection);
  const plain = render({ ...status, counts: { terms: 1_234 } }, false);
  expect(plain).toContain(uri);
  expect(plain).toContain("1,234 terms");
  expect(plain).not.toContain("\u001b");
  expect(plain).not.toContain(password);
});
