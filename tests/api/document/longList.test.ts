import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { SourceRecord } from "../../../src/domain/record.js";
import { load } from "../../../src/ingest/load.js";
import { elementsNamed, inlineScripts, readXml } from "../../export/readXml.js";
import { type SampleServer, serveSamples } from "../sampleServer.js";

const HOSTILE = '</script><script>alert(1)</script> & "<b>"';

/** 230 chapters of one author, the first with a title that no page may take for its own markup. */
const records: SourceRecord[] = Array.from({ length: 230 }, (_, i) => ({
  uri: `https://dictionary.example/long-list/${i}`,
  format: "DICTIONARY_TEXT",
  chapter: {
    title: i === 0 ? HOSTILE : `A chapter of many, number ${i}`,
    doi: `10.5555/long.list.${String(i).padStart(3, "0")}`,
    year: 2020,
    bylines: [{ name: "Wen Manychapters", affiliations: [{ name: "Long List University" }] }],
    book: { title: "The Long List" },
  },
  definitions: [{ label: `Long list ${i}`, alternativeLabels: [], text: `What number ${i} means.` }],
}));

let server: SampleServer;
let author: string;

beforeAll(async () => {
  server = await serveSamples();
  await load(
    server.connection,
    records.map((record) => ({ record })),
  );
  const [row] = await server.connection.read("MATCH (a:Author {name: 'Wen Manychapters'}) RETURN a.id AS id");
  author = `${server.address}/authors/${String(row?.id).slice("author:".length)}`;
});
afterAll(() => server.close());

it("pages through a list that is longer than a page, for citations as for data", async () => {
  const bibtex = await (await fetch(`${author}.bib`)).text();
  const found = plugins.input.chain(bibtex, { forceType: "@bibtex/text", generateGraph: false });
  expect(new Set(found.map(({ DOI }) => DOI)).size).toBe(230);
  const data = (await (await fetch(`${author}.jsonld`)).json()) as { "@reverse": { author: unknown[] } };
  expect(data["@reverse"].author).toHaveLength(230);
});

it("shows as much of a long list as one reads, and how much more there is", async () => {
  const page = readXml(await (await fetch(author, { headers: { accept: "text/html" } })).text());
  const [chapters] = elementsNamed(page, "section");
  expect(chapters && elementsNamed(chapters, "li")).toHaveLength(40);
  expect(chapters && elementsNamed(chapters, "p").map(({ text }) => text)).toEqual(["and 190 more"]);
  const [data] = inlineScripts(page);
  expect(JSON.parse(data?.text ?? "")["@reverse"].author).toHaveLength(40);
});

it("tells works of one author and year apart in APA, in a bibliography of hundreds", async () => {
  const lines = (await (await fetch(`${author}.apa`)).text()).trim().split("\n");
  expect(lines).toHaveLength(230);
  expect(new Set(lines.map((line) => /\((2020\w*)\)/.exec(line)?.[1])).size).toBe(230);
});

it("lets no title break the page", async () => {
  const response = await fetch(`${server.address}/chapters/10.5555/long.list.000`);
  const page = readXml(await response.text());
  expect(elementsNamed(page, "h1")[0]?.text).toBe(HOSTILE);
  expect(inlineScripts(page)).toHaveLength(1);
});
