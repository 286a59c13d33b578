import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load as parseHtml } from "cheerio";
import { parse as parseCsv } from "csv-parse/sync";
import { Parser } from "n3";
import { beforeAll, describe, expect, test } from "vitest";
import { EXPORT_FORMATS, exportGraph } from "../../../src/export/whole/exportGraph.js";
import { load } from "../../../src/ingest/load.js";
import { loadPaths } from "../../../src/ingest/paths.js";
import { postQuery } from "../../api/limits/postQuery.js";
import { elementsNamed, readXml } from "../../export/readXml.js";
import { zipFile } from "../../ingest/read/archive/zipFile.js";
import { bearer } from "../../support/tokens.js";
import { PRINTED } from "./hostileTexts.js";
import { scriptedRecord } from "./scriptedRecord.js";
import type { Target } from "./target.js";

/** Cells that a spreadsheet computes. */
const FORMULAS = ['=HYPERLINK("http://x.example")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1+1)", "\uff1d1+1"];
const KINDS = ["terms", "chapters", "authors", "books", "organizations"] as const;

/** Hostile texts in what pages say: everything that is stored, shown, exported. */
export function records(target: Target): void {
  beforeAll(async () => {
    const given = [...PRINTED, ...FORMULAS].map((text, i) => ({ record: scriptedRecord(text, i) }));
    expect(await load(target.connection, given)).toMatchObject({ loaded: given.length, rejected: [] });
  });

  const ask = async (query: string, variables: object) =>
    (await postQuery(target.address, { query, variables }, await bearer("admin"))).body;

  test("what a page says is answered as it was said", async () => {
    const query = `query ($doi: DOI!) { doi(value: $doi) { chapter {
      title abstract pages bylines { name affiliations { name } } book { title publisher editors }
      definitions { nodes { text references term { label alternativeLabels } } }
    } } }`;
    for (const [i, text] of [...PRINTED, ...FORMULAS].entries()) {
      const { errors, data } = await ask(query, { doi: `10.5555/scripted.${i}` });
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({
        doi: {
          chapter: {
            title: `${text} chapter`,
            abstract: text,
            pages: text,
            bylines: [{ name: `${text} ${i}`, affiliations: [{ name: `${text} house` }] }],
            book: { title: `${text} book`, publisher: text, editors: [text] },
            definitions: {
              nodes: [{ text: `${text} means`, references: [text], term: { alternativeLabels: [text] } }],
            },
          },
        },
      });
    }
  });

  describe("an abstract in JATS that reads a file, multiplies or scripts is not expanded:", () => {
    test.each<[string, string, string[]]>([
      [
        "an entity of a file",
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><jats:p>&a;</jats:p>',
        ["BAD_ABSTRACT"],
      ],
      [
        "entities of entities",
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><jats:p>&b;</jats:p>',
        ["BAD_ABSTRACT"],
      ],
      ["an inclusion", '<jats:p><xi:include href="file:///etc/passwd" parse="text"/></jats:p>', []],
      ["a script", "<jats:p>Of <script>alert(1)</script> ports.</jats:p>", []],
      ["an instruction", '<?xml-stylesheet href="http://x.example"?><jats:p>Of ports.</jats:p>', []],
    ])("%s", async (name, abstract, codes) => {
      const DOI = `10.5555/jats.${name.length}`;
      const work = { type: "book-chapter", DOI, title: [name], "container-title": ["Ports"], author: [], abstract };
      const query = "mutation ($input: [PageInput!]!) { load(input: $input) { rejected { code } } }";
      const { data } = await ask(query, { input: [{ uri: name, format: "CROSSREF", content: JSON.stringify(work) }] });
      expect(data).toEqual({ load: { rejected: codes.map((code) => ({ code })) } });
      const stored = await ask("query ($DOI: DOI!) { doi(value: $DOI) { chapter { abstract } } }", { DOI });
      expect(JSON.stringify(stored)).not.toMatch(/root:|haha|<script|<\?xml/);
    });
  });

  describe("a path is a name, and opens nothing:", () => {
    const folder = mkdtempSync(join(tmpdir(), "lexigraph-paths-"));
    const zip = join(folder, "paths.zip");

    test("in an archive", async () => {
      const paths = ["../../etc/passwd", "/etc/passwd", "a/../../b.csv", "C:/b.csv", "..\\b.csv"];
      writeFileSync(zip, zipFile(paths.map((path) => ({ path, content: "term,definition\nOutside,Nowhere.\n" }))));
      const { loaded, rejected } = await loadPaths(target.connection, [zip]);
      expect([loaded, rejected.map(({ code }) => code)]).toEqual([0, paths.map(() => "BAD_ARCHIVE")]);
      rmSync(folder, { recursive: true });
    });

    test.each(["http://169.254.169.254/", "file:///etc/passwd"])("on the command line: %s", async (address) => {
      await expect(loadPaths(target.connection, [address])).rejects.toMatchObject({ code: "USAGE" });
    });

    test.each(["/etc/passwd", "file:///etc/passwd", "../../package.json"])("in load(input:): %s", async (uri) => {
      const query = "mutation ($input: [PageInput!]!) { load(input: $input) { loaded rejected { code } } }";
      const { data } = await ask(query, { input: [{ uri, content: "" }] });
      expect(data).toEqual({ load: { loaded: 0, rejected: [{ code: "EMPTY_INPUT" }] } });
    });
  });

  describe("exports of hostile texts are well-formed, and hold no markup or formula of theirs:", () => {
    const scheme = { base: "http://localhost/", title: "lexigraph" };
    const check: Record<(typeof EXPORT_FORMATS)[number], (text: string) => void> = {
      jsonl: (text) =>
        void text
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line)),
      skos: (text) => void new Parser().parse(text),
      graphml: (text) => expect(elementsNamed(readXml(text), "script")).toEqual([]),
      gexf: (text) => expect(elementsNamed(readXml(text), "script")).toEqual([]),
      csv: (text) =>
        expect(
          parseCsv(text)
            .flat()
            .filter((cell: string) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell)),
        ).toEqual([]),
    };
    test.each(EXPORT_FORMATS)("%s", async (format) => {
      const parts: string[] = [];
      for await (const part of exportGraph(target.connection, format, scheme)) parts.push(part);
      expect(parts.join("")).toContain("10.5555/scripted.0");
      check[format](parts.join(""));
    });
  });

  test.each(KINDS)("no page that the server writes takes a text of %s for its own markup", async (kind) => {
    const { data } = await ask(`{ ${kind}(first: 100) { nodes { id } } }`, {});
    const list = data?.[kind] as { nodes: { id: string }[] } | undefined;
    expect(list?.nodes.length).toBeGreaterThan(PRINTED.length);
    for (const { id } of list?.nodes ?? []) {
      const path = id
        .slice(id.indexOf(":") + 1)
        .split("/")
        .map(encodeURIComponent)
        .join("/");
      const answer = await fetch(`${target.address}/${kind}/${path}`, { headers: { accept: "text/html" } });
      expect(answer.status).toBe(200);
      const page = parseHtml(await answer.text());
      expect(page("main").find("script, img, iframe, object, embed, svg, style, base, form").length).toBe(0);
      expect(page("[onerror], [onload], [onclick], [onmouseover]").length).toBe(0);
      for (const script of page("script").toArray()) {
        if (script.attribs.type === "application/ld+json") JSON.parse(page(script).text());
        else expect([script.attribs.src?.startsWith("/"), page(script).text()]).toEqual([true, ""]);
      }
      for (const link of page("a").toArray()) expect(link.attribs.href).toMatch(/^(\/|https?:|#)/);
    }
  });
}
