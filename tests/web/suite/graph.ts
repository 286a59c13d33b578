import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Look } from "../explorer.js";
import { arranged, exported, isSelectedInSight, nodeNamed, placeOf, svgOf } from "../picture.js";

const TERM = "/terms/public-diplomacy";
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const params = (page: Page) => new URL(page.url()).searchParams;

export function graph(look: Look): void {
  describe("the graph", () => {
    it("shows every node in a list and in a picture, which select together with the panel", () =>
      look(TERM, async (page) => {
        await arranged(page);
        expect(await page.getByRole("option").count()).toBeGreaterThan(7);
        const { x, y } = await placeOf(page, "Attraction Has a Budget: Soft Power and Its Instruments");
        await page.mouse.click(x, y);
        const option = nodeNamed(page, "Attraction Has a Budget");
        await page.waitForURL(/selected=/);
        expect(await option.getAttribute("aria-selected")).toBe("true");
        await page.getByRole("region", { name: "Selected node" }).getByText("chapter").first().waitFor();
        await nodeNamed(page, "A Shared Lexicon").click();
        await page.waitForURL(/selected=chapter:10.5555/);
        await page
          .getByRole("region", { name: "Selected node" })
          .getByRole("link", { name: "A Shared Lexicon for International Practice" })
          .waitFor();
      }));

    it("expands by double-click and by Enter, collapses again, and Back undoes it", () =>
      look(TERM, async (page) => {
        await arranged(page);
        const before = await page.getByRole("option").count();
        const { x, y } = await placeOf(page, "Attraction Has a Budget: Soft Power and Its Instruments");
        await page.mouse.dblclick(x, y);
        await page.waitForURL(/with=chapter:/);
        await nodeNamed(page, "Dejan Đurđevac").waitFor();
        await page.getByRole("listbox", { name: "Nodes of the picture" }).press("Enter");
        await page.waitForURL((url) => !url.searchParams.has("with"));
        await nodeNamed(page, "Dejan Đurđevac").waitFor({ state: "detached" });
        expect(await page.getByRole("option").count()).toBe(before);
        await page.goBack();
        await nodeNamed(page, "Dejan Đurđevac").waitFor();
        expect(params(page).getAll("with")).toHaveLength(1);
      }));

    it("goes one to three steps far, and Back and Forward walk through what was seen", () =>
      look(TERM, async (page) => {
        await arranged(page);
        const one = await page.getByRole("option").count();
        await page.getByRole("button", { name: "2 steps" }).click();
        await nodeNamed(page, "Dejan Đurđevac").waitFor();
        const two = await page.getByRole("option").count();
        expect(two).toBeGreaterThan(one);
        await page.goBack();
        await nodeNamed(page, "Dejan Đurđevac").waitFor({ state: "detached" });
        expect(await page.getByRole("option").count()).toBe(one);
        await page.goForward();
        await nodeNamed(page, "Dejan Đurđevac").waitFor();
        await page.reload();
        await nodeNamed(page, "Dejan Đurđevac").waitFor();
        expect(await page.getByRole("option").count()).toBe(two);
      }));

    it("switches kinds off and on in the legend", () =>
      look(`${TERM}?depth=2`, async (page) => {
        await arranged(page);
        await page.getByRole("button", { name: /^Authors/ }).click();
        await nodeNamed(page, "Søren Ødegaard-Lund").waitFor({ state: "detached" });
        expect(params(page).get("hide")).toBe("AUTHOR");
        await page.getByText(/^\d+ hidden$/).waitFor();
        expect(await svgOf(page)).not.toContain("Søren Ødegaard-Lund");
        await page.getByRole("button", { name: /^Authors/ }).click();
        await nodeNamed(page, "Søren Ødegaard-Lund").waitFor();
        expect(await page.getByText(/^\d+ hidden$/).count()).toBe(0);
        await page.getByRole("button", { name: /^defined in/ }).click();
        expect(params(page).get("hide")).toBe("DEFINED_IN");
      }));

    it("says how much it shows, with a button for more", () =>
      look(`${TERM}?depth=3&limit=20`, async (page) => {
        await arranged(page);
        expect(await page.getByRole("option").count()).toBe(20);
        await page.getByText(/^Showing 20 of \d+$/).waitFor();
        await page.getByRole("button", { name: "Show more" }).click();
        await page.getByText(/^Showing 120 of \d+$|^Showing all \d+$/).waitFor();
        expect(await page.getByRole("option").count()).toBeGreaterThan(20);
      }));

    it("takes several terms as centers", () =>
      look("/terms/soft-power?with=term:city-diplomacy&with=term:nation-branding", async (page) => {
        await arranged(page);
        expect(await page.locator("[role=option].is-center").allTextContents()).toEqual([
          "City Diplomacy, term",
          "Nation Branding, term",
          "Soft Power, term",
        ]);
      }));

    it("keeps to years, by a slider with two ends", () =>
      look(TERM, async (page) => {
        await arranged(page);
        const all = await page.getByRole("option").count();
        const from = page.getByRole("slider", { name: "From year" });
        await from.focus();
        await from.press("End");
        await page.waitForURL(/since=2025/);
        await expect.poll(() => page.getByRole("option").count()).toBeLessThan(all);
        await nodeNamed(page, "A Shared Lexicon").waitFor();
      }));

    it("opens the same picture from a shared link", () =>
      look(`${TERM}?depth=2&selected=term:soft-power`, async (page) => {
        await arranged(page);
        await expect.poll(() => isSelectedInSight(page)).toBe(true);
        const here = await svgOf(page);
        const other = await page.context().newPage();
        await other.goto(page.url());
        await arranged(other);
        expect(await svgOf(other)).toBe(here);
      }));

    it("copies the link to what is on screen", () =>
      look(
        `${TERM}?depth=2`,
        async (page) => {
          await arranged(page);
          await nodeNamed(page, "A Shared Lexicon").click();
          await page.waitForURL(/selected=chapter/);
          await page.getByText("Take away").click();
          await page.getByRole("button", { name: "Copy link to this view" }).click();
          await page.getByText("Copied").waitFor();
          expect(await page.evaluate("navigator.clipboard.readText()")).toBe(page.url());
        },
        CLIPBOARD,
      ));

    it("is used by the keyboard alone, from the first page to a file", () =>
      look("/", async (page) => {
        const focused = page.locator(":focus");
        const tabTo = async (wanted: string) => {
          for (let steps = 0; (await focused.and(page.locator(wanted)).count()) === 0; steps += 1) {
            if (steps > 400) throw new Error(`Tab does not lead to ${wanted}.`);
            await page.keyboard.press("Tab");
          }
        };
        await page.getByRole("combobox").waitFor();
        await tabTo("[role=combobox]");
        await page.keyboard.type("public diplo");
        await expect.poll(() => page.getByRole("option").first().textContent()).toMatch(/^Public Diplomacy/);
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await page.waitForURL("**/terms/public-diplomacy");
        await arranged(page);
        await tabTo("[aria-label='2 steps']");
        await page.keyboard.press("Enter");
        await page.waitForURL(/depth=2/);
        await nodeNamed(page, "Dejan Đurđevac").waitFor();
        await tabTo(".legend button:has-text('Authors')");
        await page.keyboard.press("Space");
        await page.waitForURL(/hide=AUTHOR/);
        await tabTo("[role=listbox]");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowDown");
        await page.waitForURL(/selected=chapter/);
        await tabTo("[role=application]");
        await page.keyboard.press("+");
        await page.waitForURL(/camera=/);
        await tabTo(".take-away summary");
        await page.keyboard.press("Enter");
        await tabTo(".take-away-menu button:has-text('GraphML')");
        const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
        expect(download.suggestedFilename()).toBe("term-public-diplomacy.graphml");
        await page.keyboard.press("Escape");
        expect(await page.locator("details.take-away[open]").count()).toBe(0);
      }));

    it("gives the picture away in every form, and its query to GraphiQL", () =>
      look(`${TERM}?hide=BOOK`, async (page) => {
        await arranged(page);
        expect((await exported(page, "PNG")).subarray(1, 4).toString()).toBe("PNG");
        expect((await exported(page, "SVG")).toString()).toContain("<title>Around Public Diplomacy</title>");
        expect((await exported(page, "GraphML")).toString()).toContain("<graphml");
        expect((await exported(page, "GEXF")).toString()).toContain("<gexf");
        expect(JSON.parse((await exported(page, "Cytoscape JSON")).toString())).toHaveProperty("elements");
        expect((await exported(page, "CSV")).toString()).toMatch(/^source,target,kind,weight\r?\n/);
        await page.getByText("Take away").click();
        await page.getByRole("link", { name: "Open the query in GraphiQL" }).click();
        await page.waitForURL(/\/graphiql\?/);
        await page.locator(".graphiql-query-editor .view-line").getByText("Neighborhood").first().waitFor();
        await page.locator(".graphiql-execute-button").click();
        await page.locator(".graphiql-response").getByText("totalNodes", { exact: false }).first().waitFor();
      }));
  });
}
