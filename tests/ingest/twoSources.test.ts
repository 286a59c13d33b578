import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadPaths } from "../../src/ingest/paths.js";
import { run } from "../support/api.js";
import { connectToDatabase } from "../support/database.js";
import { clearGraph } from "./support/dumpGraph.js";

const connection = connectToDatabase();
const folder = mkdtempSync(join(tmpdir(), "lexigraph-sources-"));
beforeAll(() => clearGraph(connection));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await connection.close();
});

const PAGE = `What is Quay Twinning
Ports as Neighbours
An agreement by which two quays share one crane.
Published in Chapter:
One Crane for 2
Mira Solvang (Fjord University, Norway)
DOI: 10.5555/demo.ch001
`;
const WORK = {
  type: "book-chapter",
  DOI: "10.5555/DEMO.ch001",
  title: ["One Crane for Two"],
  "container-title": ["Ports as Neighbours"],
  author: [{ given: "Mira", family: "Solvang" }],
  issued: { "date-parts": [[2020]] },
  abstract: "<jats:p>This invented chapter follows a crane.</jats:p>",
  reference: [
    { key: "r1", DOI: "10.5555/Cranes.2011" },
    { key: "r2", unstructured: "Solvang, M. (2012). Quays." },
  ],
};
const BIBTEX =
  "@incollection{a, title={One crane}, booktitle={Ports as Neighbours}, doi={10.5555/demo.ch001}, pages={1--20}}";

test("what a page, Crossref and BibTeX say of one DOI is one chapter, and each source stays visible", async () => {
  writeFileSync(join(folder, "quay-twinning-7.txt"), PAGE);
  writeFileSync(join(folder, "works.json"), JSON.stringify(WORK));
  writeFileSync(join(folder, "library.bib"), BIBTEX);
  expect(await loadPaths(connection, [folder])).toMatchObject({ loaded: 3, rejected: [] });
  const { answer } = await run(
    connection,
    `{ chapter(doi: "10.5555/demo.ch001") { title year pages abstract sources { uri format }
       bylines { name affiliations { name } } definitions { nodes { text references } } } chapters { totalCount } }`,
  );
  expect(JSON.parse(JSON.stringify(answer)).data).toEqual({
    chapter: {
      title: "One Crane for Two",
      year: 2020,
      pages: "1-20",
      abstract: "This invented chapter follows a crane.",
      sources: [
        { uri: `${folder}/library.bib#a`, format: "BIBTEX" },
        { uri: `${folder}/quay-twinning-7.txt`, format: "DICTIONARY_TEXT" },
        { uri: `${folder}/works.json#10.5555/DEMO.ch001`, format: "CROSSREF" },
      ],
      bylines: [{ name: "Mira Solvang", affiliations: [{ name: "Fjord University" }] }],
      definitions: {
        nodes: [
          {
            text: "An agreement by which two quays share one crane.",
            references: ["10.5555/cranes.2011", "Solvang, M. (2012). Quays."],
          },
        ],
      },
    },
    chapters: { totalCount: 1 },
  });
});
