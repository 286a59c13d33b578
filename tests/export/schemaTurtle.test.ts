import jsonld, { type NodeObject } from "jsonld";
import { Parser, Writer } from "n3";
import { describe, expect, it } from "vitest";
import { jsonLdDocument } from "../../src/export/jsonld.js";
import { schemaTurtle } from "../../src/export/schemaTurtle.js";
import * as sample from "./sampleDocuments.js";

const documentLoader = async (url: string): Promise<never> => {
  throw new Error(`The document asks the network for ${url}.`);
};

const canonical = { algorithm: "URDNA2015" as const, format: "application/n-quads" as const };

/** The statements of a Turtle text, one a line, in the canonical order of RDF dataset canonicalisation. */
async function ofTurtle(turtle: string): Promise<string> {
  const quads = new Parser().parse(turtle);
  // canonize takes N-Quads as a text, which its types forget.
  const text: NodeObject = JSON.parse(JSON.stringify(new Writer({ format: "N-Quads" }).quadsToString(quads)));
  return jsonld.canonize(text, { ...canonical, inputFormat: "application/n-quads" });
}

describe("schemaTurtle", () => {
  it.each([
    sample.termDocument,
    sample.chapterDocument,
    sample.authorDocument,
    sample.bookDocument,
    sample.organizationDocument,
  ])("says of a $kind what its JSON-LD says, by jsonld's own reading", async (entity) => {
    const document = jsonLdDocument(sample.site, entity);
    const expected = await jsonld.canonize(JSON.parse(JSON.stringify(document)), { ...canonical, documentLoader });
    expect(expected.split("\n").length).toBeGreaterThan(5);
    expect(await ofTurtle(schemaTurtle(document))).toBe(expected);
  });

  it("is the same text every time", () => {
    const document = jsonLdDocument(sample.site, sample.bookDocument);
    expect(schemaTurtle(document)).toBe(schemaTurtle(document));
  });
});
