import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageFormat } from "../../../../src/domain/record.js";
import { readAll } from "../fixture.js";
import { anyWork, anyWorkWithOrcids, type WorkModel } from "./anyWork.js";
import { bibtexEntry, crossrefWork, cslItem, risRecord } from "./renderWork.js";

const works = fc.array(anyWork, { minLength: 1, maxLength: 4 });
const worksWithOrcids = fc.array(anyWorkWithOrcids, { minLength: 1, maxLength: 4 });

/** That works come back as they are from a text of them, found by its content; each under a uri of its own. */
async function expectBack(all: readonly WorkModel[], content: string, format: PageFormat): Promise<void> {
  const results = await readAll(content, "in");
  const expected = all.map(({ chapter }) => ({
    record: { uri: expect.stringMatching(/^in#/), format, chapter, definitions: [] },
  }));
  expect(results).toEqual(expected);
  const uris = results.map((result) => ("record" in result ? result.record.uri : ""));
  expect(new Set(uris).size).toBe(all.length);
}

describe("works rendered as a bibliography are read back", () => {
  it.each([
    ["an array", (works: object[]) => JSON.stringify(works)],
    [
      "an answer",
      (works: object[]) => JSON.stringify({ status: "ok", message: { "total-results": 1, items: works } }, null, 2),
    ],
    ["lines", (works: object[]) => works.map((work) => JSON.stringify(work)).join("\n")],
  ])("from Crossref, as %s", async (_, print) => {
    await fc.assert(
      fc.asyncProperty(worksWithOrcids, (all) => expectBack(all, print(all.map(crossrefWork)), "CROSSREF")),
      { numRuns: 50 },
    );
  });

  it("from CSL-JSON", async () => {
    await fc.assert(
      fc.asyncProperty(worksWithOrcids, (all) => expectBack(all, JSON.stringify(all.map(cslItem)), "CSL_JSON")),
    );
  });

  it("from BibTeX", async () => {
    await fc.assert(
      fc.asyncProperty(works, (all) =>
        expectBack(all, all.map((work, index) => bibtexEntry(work, `key${index % 2}`)).join("\n"), "BIBTEX"),
      ),
      { numRuns: 50 },
    );
  });

  it("from RIS", async () => {
    await fc.assert(
      fc.asyncProperty(works, (all) => expectBack(all, all.map(risRecord).join("\r\n"), "RIS")),
      { numRuns: 50 },
    );
  });
});
