import { beforeAll, describe, expect, it } from "vitest";
import { connectToDatabase } from "../../support/database.js";
import { relateSamples } from "../../support/sampleGraph.js";
import type { Look } from "../explorer.js";
import { arranged, nodeNamed } from "../picture.js";

const TERM = "/terms/public-diplomacy";

export function related(look: Look): void {
  describe("the related terms", () => {
    beforeAll(async () => {
      const connection = connectToDatabase();
      await relateSamples(connection);
      await connection.close();
    });

    it("shows the related terms: score, kind, a reason in a sentence, and the definition that shows it", () =>
      look(TERM, async (page) => {
        await page.getByRole("heading", { level: 2, name: /related terms?$/ }).waitFor();
        const related = page.locator(".related > li");
        expect(await related.count()).toBe(8);
        const scores = (await related.locator(".score").allTextContents()).map((text) => Number(text.slice(-4)));
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
        const kinds = await related.locator(".reason-kind").allTextContents();
        expect(kinds).toContain("Shared label");
        for (const sentence of await related.locator(".reason").allTextContents()) expect(sentence).toMatch(/\S.*\.$/);
        await related.locator('.evidence a[href*="#definition"]').first().click();
        await page.waitForURL(/\/terms\/.+#definition/);
        await page.locator("article.definition.is-target").waitFor();
        expect(await page.locator("article.definition.is-target").count()).toBe(1);
      }));

    it("stays readable: two reasons and eight terms at first, the others behind buttons", () =>
      look(TERM, async (page) => {
        await page.locator(".related .fold").first().waitFor();
        const rich = page.locator(".related > li").first();
        expect(await rich.locator(".reasons > li").count()).toBe(2);
        await rich.locator(".fold").press("Enter");
        await rich.getByRole("button", { name: "Fewer reasons", expanded: true }).waitFor();
        expect(await rich.locator(".reasons > li").count()).toBeGreaterThan(2);
        await page.getByRole("button", { name: "Show more related terms" }).click();
        await page.getByText(/^32 of \d+$/).waitFor();
        expect(await page.locator(".related > li").count()).toBe(32);
      }));

    it("says the same without scripts, as the server has written it", () =>
      look(
        TERM,
        async (page) => {
          const section = page.locator("#served section").filter({ hasText: "Related terms" });
          const first = section.locator("> ul > li").first();
          expect(await first.getByRole("link").getAttribute("href")).toMatch(/^\/terms\//);
          expect(await first.textContent()).toMatch(/strength 0\.\d\d/);
          expect(await first.locator("li").first().textContent()).toMatch(/\S.*\.$/);
        },
        { javaScriptEnabled: false },
      ));

    it("tells of a selected node why it is there, with what shows it; the picture survives where that fails", () =>
      look(
        `${TERM}?selected=term:soft-power`,
        async (page) => {
          const panel = page.getByRole("region", { name: "Selected node" });
          await panel.locator('.why .evidence a[href*="#definition"]').first().waitFor();
          await page.route("**/graphql", (route) =>
            route.request().postData()?.includes("query Ties")
              ? route.fulfill({ status: 500, json: BROKEN, headers: { "x-request-id": "of-a-test" } })
              : route.continue(),
          );
          await nodeNamed(page, "City Diplomacy").click();
          await panel.getByText("One edge has no evidence.").waitFor();
          await panel.getByText("of-a-test").waitFor();
          await arranged(page);
          await page.unroute("**/graphql");
          await panel.getByRole("button", { name: "Try again" }).click();
          await panel.locator(".why bdi").first().waitFor();
        },
        {},
        { expected: /status of 500/ },
      ));
  });
}

const BROKEN = {
  data: { neighborhood: null },
  errors: [{ message: "One edge has no evidence.", path: ["neighborhood"], extensions: { code: "INTERNAL" } }],
};
