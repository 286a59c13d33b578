import { describe, expect, it } from "vitest";
import { connectToDatabase } from "../../support/database.js";
import { relateSamples } from "../../support/sampleGraph.js";
import type { Look } from "../explorer.js";

export function related(look: Look): void {
  describe("the related terms", () => {
    it("shows the related terms, each with a reason in a sentence and a link to the definition that shows it", async () => {
      const connection = connectToDatabase();
      await relateSamples(connection);
      await connection.close();
      await look("/terms/public-diplomacy", async (page) => {
        await page.getByRole("heading", { level: 2, name: /related terms?$/ }).waitFor();
        const related = page.locator(".related > li");
        expect(await related.count()).toBeGreaterThan(2);
        for (const sentence of await related.locator(".reasons > li > span:first-child").allTextContents()) {
          expect(sentence).toMatch(/\S.*\.$/);
        }
        await related.locator('.evidence a[href*="#definition"]').first().click();
        await page.waitForURL(/\/terms\/.+#definition/);
        await page.locator("article.definition.is-target").waitFor();
        expect(await page.locator("article.definition.is-target").count()).toBe(1);
      });
    });
  });
}
