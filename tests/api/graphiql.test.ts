import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../web/browser.js";
import { type SampleServer, serveSamples } from "./sampleServer.js";

let server: SampleServer;
beforeAll(async () => {
  server = await serveSamples();
});
afterAll(() => server.close());

describe("GraphiQL", () => {
  it("opens on the three uses and runs the first, without asking any other host", async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      const faults: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(message.text());
      });
      await page.goto(`${server.address}/graphiql`);
      await page.getByRole("tab", { name: "RelatedTerms" }).waitFor();
      const tabs = await page.locator(".graphiql-tab-button").allTextContents();
      expect(tabs).toEqual(["RelatedTerms", "ChaptersByAuthor", "AroundATerm"]);
      // The page has its button before its editor has the query.
      await page.locator(".graphiql-query-editor .view-line").getByText("RelatedTerms").first().waitFor();
      await page.locator(".graphiql-execute-button").click();
      const answer = page.locator(".graphiql-response");
      await answer.getByText("Public Diplomacy", { exact: false }).first().waitFor();
      expect(faults).toEqual([]);
      const elsewhere = asked.filter((url) => /^https?:/.test(url) && !url.startsWith(server.address));
      expect(elsewhere).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it("allows nothing from elsewhere, and keeps its hashed files", async () => {
    const page = await fetch(`${server.address}/graphiql`);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const [script] = /\/graphiql\/assets\/[\w-]+\.js/.exec(await page.text()) ?? [];
    const file = await fetch(`${server.address}${script}`);
    expect([file.status, file.headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
    expect(file.headers.get("content-type")).toMatch(/javascript/);
  });
});
