import { gzipSync } from "node:zlib";
import type { Request } from "playwright-core";
import { describe, expect, it } from "vitest";
import { load } from "../../../src/ingest/load.js";
import { connectToDatabase } from "../../support/database.js";
import type { Look } from "../explorer.js";
import { INITIAL_RECORDS, LABELS, RIGHT_TO_LEFT } from "../hostileRecords.js";

/** A window of its own, which has nothing in its cache. */
const COLD = { locale: "en-GB" };

/** Where terms stand that begin with no letter from A to Z, by the letter of the index and by their initial. */
const INITIALS = {
  C: { C: LABELS.cedilla },
  O: { O: LABELS.stroke },
  I: { I: LABELS.dotted },
  "0\u20139": { "#": LABELS.digit },
  Other: { Ε: LABELS.greek, ا: RIGHT_TO_LEFT },
};

export function home(look: Look): void {
  describe("the first page", () => {
    it("has a search box, a sentence, three examples and the terms from A to Z", () =>
      look("/", async (page) => {
        await page.getByRole("combobox", { name: "Search the graph" }).waitFor();
        await page.getByRole("link", { name: /^What is related to .+\?$/ }).waitFor();
        expect(await page.locator(".examples a").count()).toBe(3);
        expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
        await page.getByRole("link", { name: "City Diplomacy", exact: true }).waitFor();
        await page.getByRole("navigation", { name: "Terms by letter" }).getByText("P", { exact: true }).click();
        await page.getByRole("link", { name: "Paradiplomacy", exact: true }).waitFor();
        expect(new URL(page.url()).search).toBe("?letter=P");
        expect(await page.getByRole("link", { name: "City Diplomacy", exact: true }).count()).toBe(0);
        await page.goBack();
        await page.getByRole("link", { name: "City Diplomacy", exact: true }).waitFor();
      }));

    it("weighs at most 150 kB gzipped, and holds nothing of GraphiQL or of the picture", () =>
      look(
        "about:blank",
        async (page) => {
          const requests: Request[] = [];
          page.on("request", (request) => void requests.push(request));
          await page.goto("/");
          await page.getByRole("link", { name: "City Diplomacy", exact: true }).waitFor();
          await page.waitForLoadState("networkidle");
          const loaded = await Promise.all(
            requests.map(async (request) => {
              const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
              const path = new URL(request.url()).pathname;
              return { path, size: path.endsWith(".woff2") ? body.length : gzipSync(body).length };
            }),
          );
          const total = loaded.reduce((sum, { size }) => sum + size, 0);
          expect(total).toBeLessThanOrEqual(150_000);
          const scripts = loaded.map(({ path }) => path).filter((path) => path.endsWith(".js"));
          expect(scripts.map((path) => path.replace(/-[\w-]{8}\./, "."))).toEqual([
            "/explorer/theme.js",
            "/explorer/assets/main.js",
          ]);
          expect(total).toBeGreaterThan(40_000);
        },
        COLD,
      ));

    it("leads to every term: by folded letters, by digits and signs, and by other scripts", () =>
      look("/", async (page) => {
        const connection = connectToDatabase();
        await load(
          connection,
          INITIAL_RECORDS.map((record) => ({ record })),
        );
        await connection.close();
        await page.reload();
        const letters = page.getByRole("navigation", { name: "Terms by letter" });
        for (const [letter, terms] of Object.entries(INITIALS)) {
          await letters.getByText(letter, { exact: true }).click();
          for (const [initial, label] of Object.entries(terms)) {
            const group = page.getByRole("region", { name: initial, exact: true });
            await group.getByRole("link", { name: label, exact: true }).waitFor();
          }
          const link = letters.getByText(letter, { exact: true });
          expect(await link.getAttribute("aria-current")).toBe("true");
        }
      }));

    it("suggests as one types: arrow keys choose, Enter goes there, Escape closes", () =>
      look("/", async (page) => {
        const box = page.getByRole("combobox", { name: "Search the graph" });
        await box.fill("city dipl");
        const option = page.getByRole("option", { name: /^City Diplomacy/ }).first();
        await option.waitFor();
        expect(await box.getAttribute("aria-expanded")).toBe("true");
        await box.press("Escape");
        await option.waitFor({ state: "detached" });
        await box.fill("city diplo");
        await option.waitFor();
        await box.press("ArrowDown");
        expect(await option.getAttribute("aria-selected")).toBe("true");
        expect(await box.getAttribute("aria-activedescendant")).toBe(await option.getAttribute("id"));
        await box.press("Enter");
        await page.waitForURL("**/terms/city-diplomacy");
        await page.getByRole("heading", { level: 1, name: "City Diplomacy" }).waitFor();
        await expect.poll(() => page.title()).toBe("City Diplomacy · lexigraph");
      }));

    it("searches for what was typed where no suggestion is chosen", () =>
      look("/", async (page) => {
        const box = page.getByRole("combobox", { name: "Search the graph" });
        await box.fill("soft pwer");
        await box.press("Enter");
        await page.waitForURL("**/search?q=soft%20pwer");
        await page.getByRole("link", { name: "Soft Power", exact: true }).first().waitFor();
      }));
  });
}
