import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { entityPath } from "../../../src/web/address/route.js";
import type { Look } from "../explorer.js";
import { arranged, nodeNamed } from "../picture.js";
import { scriptIn } from "../scriptRecord.js";

const FOUND = /* GraphQL */ `
  query Found($title: String!) {
    chapters(first: 1, where: { title: { startsWith: $title } }) {
      nodes {
        id
        doi { value }
        book { id }
        authors(first: 1) { nodes { id organizations { id } } }
        definitions(first: 1) { nodes { term { id } } }
      }
    }
  }
`;

/** Parts of the answer that the pages are made of. */
interface Found {
  id: string;
  doi: { value: string };
  book: { id: string };
  authors: { nodes: { id: string; organizations: { id: string }[] }[] };
  definitions: { nodes: { term: { id: string } }[] };
}

export function script(look: Look): void {
  describe("script in every text", () => {
    it("is shown as text by every page, and runs in none", () =>
      look("/", async (page) => {
        await page.addInitScript("window.ran = () => { window.hasRun = true; };");
        const chapter = await find(page);
        const author = chapter.authors.nodes[0];
        const term = chapter.definitions.nodes[0]?.term.id ?? "";
        const shown: [path: string, heading: string][] = [
          [entityPath(term), scriptIn("Label")],
          [entityPath(chapter.id), scriptIn("Title")],
          [entityPath(author?.id ?? ""), scriptIn("First")],
          [entityPath(chapter.book.id), scriptIn("Book")],
          [entityPath(author?.organizations[0]?.id ?? ""), scriptIn("University")],
        ];
        for (const [path, heading] of shown) {
          await open(page, path, page.getByRole("heading", { level: 1, name: heading, exact: true }));
          await arranged(page);
          await expectText(page);
        }
        const link = (name: string) => page.getByRole("link", { name: scriptIn(name), exact: true }).first();
        const [from, to, node] = [term, author?.id ?? "", chapter.id].map(encodeURIComponent);
        const others: [path: string, sign: Locator][] = [
          [`${entityPath(term)}?view=graph&selected=${node}`, nodeNamed(page, scriptIn("Title"))],
          [`/search?q=${encodeURIComponent(scriptIn("Label"))}`, link("Label")],
          [`/path?from=${from}&to=${to}`, link("First")],
          [
            `/doi/${encodeURIComponent(chapter.doi.value)}`,
            page.getByRole("heading", { level: 1, name: scriptIn("Title"), exact: true }),
          ],
        ];
        for (const [path, sign] of others) {
          await open(page, path, sign);
          await expectText(page);
        }
      }));
  });
}

async function find(page: Page): Promise<Found> {
  const answer = await page.request.post("/graphql", {
    data: { query: FOUND, variables: { title: "Title </script>" } },
  });
  const { data, errors } = await answer.json();
  expect(errors).toBeUndefined();
  return data.chapters.nodes[0];
}

/** Opens a page, which is there once something on it is. */
async function open(page: Page, path: string, sign: Locator): Promise<void> {
  await page.goto(path);
  await sign.waitFor();
}

/** Nothing ran, no markup came to be, and no link leads into a script. */
async function expectText(page: Page): Promise<void> {
  const found = await page.evaluate<Record<string, number>>(`({
    ran: window.hasRun ? 1 : 0,
    images: document.querySelectorAll("img[src='x']").length,
    handlers: document.querySelectorAll("[onmouseover], [onerror], [onload]").length,
    scripts: [...document.scripts].filter((script) => script.type !== "application/ld+json" && script.text !== "").length,
    links: document.querySelectorAll("[href^='javascript:' i]").length,
  })`);
  expect(found).toEqual({ ran: 0, images: 0, handlers: 0, scripts: 0, links: 0 });
}
