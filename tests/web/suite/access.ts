import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Look } from "../explorer.js";
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

export function access(look: Look): void {
  describe("the pages for everybody", () => {
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
