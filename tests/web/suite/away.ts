import { describe, expect, it } from "vitest";
import type { RunningServer } from "../../../src/api/server.js";
import { connect } from "../../../src/graph/connection.js";
import { databaseAddress, emptyGraph } from "../../support/database.js";
import { openGate } from "../../support/gate.js";
import { serveGraph } from "../../support/serveGraph.js";
import type { Look } from "../explorer.js";
import { shoot } from "../screenshots.js";

const ANY = { expected: /Failed to load resource/ };

/** Serves the run's graph a second time, through a gate that can be shut. */
async function serveThroughGate() {
  const database = databaseAddress();
  const gate = await openGate(new URL(database.uri).host);
  const connection = connect({ ...database, uri: `bolt://${gate.address}` });
  const server: RunningServer = await serveGraph(connection);
  return { gate, connection, server };
}

export function away(look: Look): void {
  describe("what goes wrong", () => {
    it("says that the database is away, with the request's id, and goes on when it is back", async () => {
      const { gate, connection, server } = await serveThroughGate();
      await look(
        "/path",
        async (page) => {
          await page.goto(`${server.address}/terms/public-diplomacy`);
          await page.locator("[data-arranged]").waitFor();
          await gate.shut();
          await page.locator("article.definition a.work").first().click();
          const alert = page.getByRole("alert").first();
          await alert.waitFor();
          await alert
            .locator("code")
            .filter({ hasText: /^[\da-f-]{36}$/ })
            .waitFor();
          await shoot(page, "away");
          await gate.open();
          await page.getByRole("button", { name: "Try again" }).first().click();
          await page.locator("article").getByRole("heading", { level: 1 }).waitFor();
        },
        {},
        { ...ANY, hosts: [server.address] },
      );
      await server.close();
      await connection.close();
      await gate.shut();
    });

    it("says that the server went away while someone looked; what is on screen stays", async () => {
      const { gate, connection, server } = await serveThroughGate();
      await look(
        "/path",
        async (page) => {
          await page.goto(`${server.address}/terms/public-diplomacy`);
          await page.locator("[data-arranged]").waitFor();
          await server.close();
          await page.getByRole("button", { name: "3 steps" }).click();
          await page.getByText("No answer from the server").waitFor();
          await page.getByRole("heading", { level: 1, name: "Public Diplomacy" }).waitFor();
          expect(await page.locator("article.definition").count()).toBe(7);
          await page.getByRole("button", { name: "Try again" }).waitFor();
        },
        {},
        { ...ANY, hosts: [server.address] },
      );
      await connection.close();
      await gate.shut();
    });

    it("leads from a merged author's old address to the new one, state kept, also within the explorer", async () => {
      const connection = connect(databaseAddress());
      await connection.write((transaction) =>
        transaction.run(
          "MATCH (author:Author {name: 'Dejan Đurđevac'}) CREATE (:FormerId {id: 'author:d-durdevac'})-[:RESOLVES_TO]->(author)",
        ),
      );
      await connection.close();
      await look("/authors/d-durdevac?depth=2", async (page) => {
        await page.waitForURL(/\/authors\/dejan-durdevac-\w+\?depth=2$/);
        await page.getByRole("heading", { level: 1, name: "Dejan Đurđevac" }).waitFor();
        await page.evaluate("history.pushState({}, '', '/authors/d-durdevac'); dispatchEvent(new Event('popstate'))");
        await page.waitForURL(/\/authors\/dejan-durdevac-\w+$/);
      });
    });

    it("says of an empty graph how to load one", async () => {
      const connection = connect(databaseAddress());
      await emptyGraph(connection);
      await connection.close();
      await look("/", async (page) => {
        await page.getByRole("heading", { name: "The graph is empty" }).waitFor();
        await page.getByText("npx lexigraph load PATH").waitFor();
        await shoot(page, "empty");
      });
    });
  });
}
