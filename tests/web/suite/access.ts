import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Look } from "../explorer.js";
import { arranged } from "../picture.js";
import { shoot } from "../screenshots.js";

/** Every kind of page, with what shows that it is whole; those with a name are kept as pictures. */
const PAGES: readonly { at: string; whole: string; name?: string }[] = [
  { at: "/", whole: ".initials a", name: "home" },
  { at: "/terms/public-diplomacy?depth=2&selected=term:soft-power", whole: "[data-arranged]", name: "term" },
  { at: "/terms/public-diplomacy?depth=2&view=graph", whole: "[data-arranged]", name: "graph" },
  { at: "/chapters/10.5555/978-1-2345-6005-8.ch001", whole: ".citation:not(:text-is('…'))", name: "chapter" },
  { at: "/authors/ayse-celikkiran-5ta5s0", whole: ".printed, [data-arranged]", name: "author" },
  { at: "/path?from=term:public-diplomacy&to=term:open-data", whole: ".path-edge", name: "path" },
  { at: "/books/9781234560034", whole: "[data-arranged]" },
  { at: "/organizations/dinaric-institute-of-social-research-hr", whole: "[data-arranged]" },
  { at: "/search?q=diplomacy", whole: ".hits li", name: "search" },
  { at: "/terms/nothing-of-this-name", whole: ".notice", name: "missing" },
];

/** A term's page as it is read out: what it is and says, then what lies around it, first as a list. */
const READ_OUT = [
  'heading "Public Diplomacy" [level=1]',
  'navigation "On this page"',
  'heading "7 definitions" [level=2]',
  'complementary "Around Public Diplomacy"',
  'group "Steps from the center"',
  'group "Kinds to show"',
  'listbox "Nodes of the picture"',
  'option "Public Diplomacy',
  'application "Picture of ',
  'region "Selected node"',
];

export function access(look: Look): void {
  describe("the pages for everybody", () => {
    it("is read out in an order that makes sense, and says how many suggestions there are", () =>
      look("/terms/public-diplomacy", async (page) => {
        await arranged(page);
        const lines = (await page.locator("main").ariaSnapshot()).split("\n").map((line) => line.trim().slice(2));
        const places = READ_OUT.map((part) => lines.findIndex((line) => line.startsWith(part)));
        expect({ missing: READ_OUT.filter((_, i) => places[i] === -1), places }).toEqual({
          missing: [],
          places: [...places].sort((a, b) => a - b),
        });
        await page.getByRole("combobox", { name: "Search" }).fill("city dipl");
        await page
          .getByRole("status")
          .filter({ hasText: /^\d+ suggestions?$/ })
          .waitFor({ state: "attached" });
      }));

    it.each(PAGES)("has no serious fault for axe in either theme: $at", ({ at, whole, name }) =>
      look(
        at,
        async (page) => {
          await page.locator(whole).first().waitFor();
          await page.evaluate(axe.source);
          await page.emulateMedia({ colorScheme: "light" });
          expect(await seriousFaults(page, {})).toEqual([]);
          // Colours are all that the other theme changes.
          await page.emulateMedia({ colorScheme: "dark" });
          expect(await seriousFaults(page, { runOnly: ["color-contrast"] })).toEqual([]);
          if (name !== undefined) await shoot(page, name);
        },
        {},
        { expected: /status of 404/ },
      ),
    );
  });
}

async function seriousFaults(page: Page, options: axe.RunOptions): Promise<string[]> {
  const asked = JSON.stringify({ resultTypes: ["violations"], ...options });
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${asked})`);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}
