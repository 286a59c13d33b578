import { describe, expect, it } from "vitest";
import type { Look } from "../explorer.js";
import { LONG_NAME, MARKUP, RIGHT_TO_LEFT } from "../hostileRecords.js";
import { arranged, nodeNamed, svgOf } from "../picture.js";

/** The console's own line for an answer that is no 2xx: the page asked for it. */
const REFUSED = { expected: /status of 40[04]/ };

const NOTE_MOTION = `new MutationObserver(() => {
  if (document.querySelector("[data-motion]")) window.motionSeen = true;
}).observe(document, { subtree: true, attributeFilter: ["data-motion"] });`;

export function manners(look: Look): void {
  describe("the manners", () => {
    it("is light or dark by the system, and by choice, which lasts", () =>
      look(
        "/",
        async (page) => {
          const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
          const dark = await paper();
          await page.getByRole("button", { name: /^Theme: system/ }).click();
          const light = await paper();
          expect(light).not.toBe(dark);
          await page.reload();
          expect(await paper()).toBe(light);
          await page.getByRole("button", { name: /^Theme: light/ }).click();
          expect(await paper()).toBe(dark);
        },
        { colorScheme: "dark" },
      ));

    it("lets nodes glide to their places, but not where motion is reduced", async () => {
      const seen: Record<string, boolean> = {};
      for (const reducedMotion of ["no-preference", "reduce"] as const) {
        await look(
          "/",
          async (page) => {
            await page.addInitScript(NOTE_MOTION);
            await page.goto("/terms/public-diplomacy");
            await arranged(page);
            seen[reducedMotion] = Boolean(await page.evaluate("window.motionSeen"));
          },
          { reducedMotion },
        );
      }
      expect(seen).toEqual({ "no-preference": true, reduce: false });
    });

    it.each(["", "?view=graph&selected=term:soft-power"])(
      "works at 360 pixels, the list before the picture: %s",
      (state) =>
        look(
          `/terms/public-diplomacy${state}`,
          async (page) => {
            await arranged(page);
            const list = await page.getByRole("listbox", { name: "Nodes of the picture" }).boundingBox();
            const picture = await page.getByRole("application").boundingBox();
            expect(list?.y).toBeLessThan(picture?.y ?? 0);
            expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
          },
          { viewport: { width: 360, height: 740 } },
        ),
    );

    it("says that there is no such term, with the way on, and 404", () =>
      look(
        "/terms/no-such-thing",
        async (page) => {
          await page.getByRole("heading", { name: "There is no such term" }).waitFor();
          await page.getByRole("link", { name: "search for it" }).click();
          await page.waitForURL("**/search?q=no%20such%20thing");
        },
        {},
        REFUSED,
      ));

    it("says that a malformed address leads nowhere, and 400", () =>
      look(
        "/terms/%E0%A4%A",
        async (page) => {
          await page.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
          await expect.poll(() => page.title()).toBe("Not found · lexigraph");
        },
        {},
        REFUSED,
      ));

    it("says of a search without a word that there is nothing to look for", () =>
      look(
        "/search?q=%00!%3F",
        async (page) => {
          await page.getByText("There is no word in it to search for").waitFor();
          expect(await page.getByRole("alert").count()).toBe(0);
        },
        {},
        REFUSED,
      ));

    it("passes over what cannot be in an address's state", () =>
      look(
        "/terms/public-diplomacy?depth=9&limit=-4&hide=<b>&camera=a,b&since=year&with=&selected=nobody",
        async (page) => {
          await arranged(page);
          await nodeNamed(page, "Public Diplomacy").waitFor();
        },
      ));

    it("shows markup in a label as text, in the page, the list, the picture and the window's title", () =>
      look("/", async (page) => {
        await page.getByRole("combobox", { name: "Search the graph" }).fill("<img");
        await page.getByRole("option", { name: MARKUP }).click();
        await page.getByRole("heading", { level: 1, name: MARKUP }).waitFor();
        await expect.poll(() => page.title()).toBe(`${MARKUP} · lexigraph`);
        await arranged(page);
        await nodeNamed(page, MARKUP).waitFor();
        expect(await svgOf(page)).toContain("&lt;img src=x");
        expect(await page.locator("main img").count()).toBe(0);
      }));

    it("sets a label from right to left", () =>
      look(`/search?q=${encodeURIComponent(RIGHT_TO_LEFT)}`, async (page) => {
        await page.getByRole("link", { name: RIGHT_TO_LEFT, exact: true }).first().click();
        const heading = page.getByRole("heading", { level: 1, name: RIGHT_TO_LEFT });
        await heading.waitFor();
        expect(await heading.evaluate((element) => element.matches(":dir(rtl)"))).toBe(true);
      }));

    it("holds a name of 200 characters, and a term with 148 definitions", () =>
      look(
        "/terms/lengthy-byline",
        async (page) => {
          await page.getByRole("link", { name: LONG_NAME }).first().click();
          await page.getByRole("heading", { level: 1, name: LONG_NAME }).waitFor();
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
          await page.goto("/terms/much-defined-term");
          await page.getByRole("heading", { name: "148 definitions" }).waitFor();
          await page.getByRole("button", { name: "Show more definitions" }).click();
          await page.getByText("60 of 148").waitFor();
          expect(await page.locator("article.definition").count()).toBe(60);
          await page.getByText("Showing 100 of 149").waitFor();
        },
        { viewport: { width: 360, height: 740 } },
      ));

    it("draws a graph of one node", () =>
      look("/terms/public-diplomacy?hide=CHAPTER,RELATED", async (page) => {
        await arranged(page);
        expect(await page.getByRole("option").allTextContents()).toEqual(["Public Diplomacy, term"]);
      }));
  });
}
