import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlPage } from "../../../src/api/document/htmlPage.js";
import { pageContent } from "../../../src/api/document/pageContent.js";
import type { ChapterDocument } from "../../../src/export/entityDocument.js";
import { jsonLdDocument } from "../../../src/export/jsonld.js";
import { elementsNamed, inlineScripts, readXml } from "../../export/readXml.js";

const site = { base: "http://localhost:4000/", title: "lexigraph" };

function page(text: string): string {
  const entity: ChapterDocument = {
    kind: "chapter",
    id: "chapter:10.5555/a",
    title: text,
    abstract: text,
    dois: [],
    authors: [{ id: "author:a", name: text, affiliations: [] }],
    books: [],
    terms: [],
  };
  return htmlPage(pageContent(entity), jsonLdDocument(site, entity), "http://localhost:4000/chapters/10.5555/a", []);
}

test("any text stays text: the page is well-formed, and its JSON-LD is the JSON that it was", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "</script><script>alert(1)</script>",
      "<!--<script>",
      "]]>",
      '"><b>',
      "&lt;",
      "\u2028",
      "\u0000\u001b",
    ),
  );
  fc.assert(
    fc.property(text, (title) => {
      const root = readXml(page(title));
      expect(inlineScripts(root)).toHaveLength(1);
      expect(elementsNamed(root, "b")).toEqual([]);
      const [data] = inlineScripts(root);
      // A name without a letter says nothing, and is left out of the data.
      expect(JSON.parse(data?.text ?? "").name ?? "").toBe(title);
    }),
  );
});
