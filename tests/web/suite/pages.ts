import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Look } from "../explorer.js";

const CHAPTER = "/chapters/10.5555/978-1-2345-6005-8.ch001";

export function pages(look: Look): void {
  describe("the pages", () => {
    it("shows a term's definitions side by side, with year, chapter, authors and DOI", () =>
      look("/terms/public-diplomacy", async (page) => {
        await page.getByRole("heading", { level: 1, name: "Public Diplomacy" }).waitFor();
        await page.getByRole("heading", { level: 2, name: "7 definitions" }).waitFor();
        const cards = page.locator("article.definition");
        expect(await cards.count()).toBe(7);
        const [first, second] = await Promise.all([cards.nth(0).boundingBox(), cards.nth(1).boundingBox()]);
        expect(first?.y).toBe(second?.y);
        const card = cards.filter({ hasText: "Attraction Has a Budget" });
        expect(await card.locator(".year").textContent()).toBe("2018");
        expect(await card.getByRole("link", { name: "Eleni Papakostidou" }).getAttribute("href")).toMatch(
          /^\/authors\//,
        );
        expect(await card.locator(".doi").getAttribute("href")).toBe("https://doi.org/10.5555/978-1-2345-6005-8.ch001");
        await card.getByRole("link", { name: "Attraction Has a Budget" }).click();
        await page.waitForURL(`**${CHAPTER}`);
        await page.getByRole("heading", { level: 1, name: "Attraction Has a Budget" }).waitFor();
        await expect.poll(() => page.title()).toContain("Attraction Has a Budget");
        await page.goBack();
        await page.getByRole("heading", { level: 1, name: "Public Diplomacy" }).waitFor();
      }));

    it("shows an author: chapters by year, co-authors, terms, and bylines as printed", () =>
      look("/", async (page) => {
        await page.getByRole("link", { name: /^Every chapter by/ }).click();
        await page.getByRole("heading", { level: 1, name: "Ayşe Çelikkıran" }).waitFor();
        await page.getByText("Ayse Celikkiran").first().waitFor();
        expect(await page.locator(".works li").count()).toBe(9);
        const years = (await page.locator(".works .year").allTextContents()).map(Number);
        expect(years).toEqual([...years].sort((a, b) => b - a));
        await page.getByRole("heading", { name: "Co-authors" }).waitFor();
        await page.getByRole("heading", { name: "Terms they define" }).waitFor();
        await page.getByText("Bylines as printed (9)").click();
        expect(await page.locator("tbody td:first-child").allTextContents()).toContain("Ayse Celikkiran");
      }));

    it("shows a chapter: abstract, key terms, and how to cite it in four styles, each to copy", () =>
      look(
        CHAPTER,
        async (page) => {
          await page.locator("article").getByRole("heading", { name: "Abstract" }).waitFor();
          await page.getByRole("link", { name: "Soft Power", exact: true }).first().waitFor();
          const marks = {
            APA: "Papakostidou, E.",
            BibTeX: "@incollection",
            RIS: "TY  - CHAP",
            CSL: '"container-title"',
          };
          for (const [style, mark] of Object.entries(marks)) {
            await page.getByRole("button", { name: style, exact: true }).click();
            await page.locator(".citation").filter({ hasText: mark }).waitFor();
            await page.getByRole("button", { name: `Copy ${style} citation` }).click();
            await page.getByText("Copied").waitFor();
            expect(await clipboard(page)).toContain(mark);
          }
        },
        { permissions: ["clipboard-read", "clipboard-write"] },
      ));

    it("shows a book with its chapters, and an organisation with its authors", () =>
      look(CHAPTER, async (page) => {
        await page.getByRole("link", { name: "Nation, Image, Influence" }).first().click();
        await page.getByRole("heading", { level: 1, name: "Nation, Image, Influence" }).waitFor();
        await page.getByRole("link", { name: "Attraction Has a Budget" }).first().waitFor();
        await page.goBack();
        await page.getByRole("link", { name: "Dinaric Institute of Social Research" }).first().click();
        await page.getByRole("heading", { level: 1, name: "Dinaric Institute of Social Research" }).waitFor();
        await page.locator(".people").getByRole("link", { name: "Dejan Đurđevac" }).waitFor();
        await page.getByText("Croatia").first().waitFor();
      }));

    it("tells a path as sentences, between ends that are chosen by typing", () =>
      look("/path", async (page) => {
        for (const [end, text] of [
          ["From", "Public Diplomacy"],
          ["To", "Soft Power"],
        ] as const) {
          await page.getByRole("combobox", { name: end }).fill(text);
          await page
            .getByRole("option", { name: new RegExp(`^${text}`) })
            .first()
            .waitFor();
          await page.getByRole("combobox", { name: end }).press("ArrowDown");
          await page.getByRole("combobox", { name: end }).press("Enter");
          await page.waitForURL(new RegExp(end.toLowerCase()));
        }
        await page.locator(".path-edge").first().waitFor();
        const steps = await page.locator(".path-node a").allTextContents();
        expect([steps[0], steps.at(-1)]).toEqual(["Public Diplomacy", "Soft Power"]);
        expect(await page.locator(".path-edge").count()).toBe(steps.length - 1);
        await expect.poll(() => page.title()).toBe("From Public Diplomacy to Soft Power · lexigraph");
        await page.getByRole("button", { name: "Swap the two ends" }).click();
        await page.waitForURL(/from=term:soft-power/);
        await expect.poll(() => page.locator(".path-node a").first().textContent()).toBe("Soft Power");
      }));

    it("leads from a DOI to its chapter, and from a definition's link to the definition", () =>
      look("/doi/10.5555/978-1-2345-6005-8.ch001", async (page) => {
        await page.waitForURL(`**${CHAPTER}`);
        await page.locator(".glossary dt a").first().click();
        await page.waitForURL(/\/terms\/.*#definition/);
        await page.locator("article.definition.is-target").waitFor();
        expect(await page.locator("article.definition.is-target").count()).toBe(1);
      }));
  });
}

const clipboard = (page: Page): Promise<string> => page.evaluate("navigator.clipboard.readText()");
