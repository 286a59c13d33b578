import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
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
        const term = chapter.definitions.nodes[0]?.term.id;
        const shown: [path: string, heading: string][] = [
          [pathOf(term), scriptIn("Label")],
          [pathOf(chapter.id), scriptIn("Title")],
          [pathOf(author?.id), scriptIn("First")],
          [pathOf(chapter.book.id), scriptIn("Book")],
          [pathOf(author?.organizations[0]?.id), scriptIn("University")],
        ];
        for (const [path, heading] of shown) {
          await page.goto(path);
          await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
          await arranged(page);
          await expectText(page);
        }
        await page.goto(`${pathOf(term)}?view=graph&selected=${encodeURIComponent(chapter.id)}`);
        await nodeNamed(page, scriptIn("Title")).waitFor();
        await expectText(page);
        await page.goto(`/search?q=${encodeURIComponent(scriptIn("Label"))}`);
        await page
          .getByRole("link", { name: scriptIn("Label"), exact: true })
          .first()
          .waitFor();
        await expectText(page);
        await page.goto(`/path?from=${encodeURIComponent(term ?? "")}&to=${encodeURIComponent(author?.id ?? "")}`);
        await page
          .getByRole("link", { name: scriptIn("First"), exact: true })
          .first()
          .waitFor();
        await expectText(page);
        await page.goto(`/doi/${encodeURIComponent(chapter.doi.value)}`);
        await page.getByRole("heading", { level: 1, name: scriptIn("Title"), exact: true }).waitFor();
        await expectText(page);
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

/** `term:tide` is at /terms/tide. */
function pathOf(id = ""): string {
  const [kind, key = ""] = id.split(/:(.*)/s);
  return `/${kind}s/${encodeURIComponent(key)}`;
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
