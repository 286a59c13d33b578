import { describe, expect, it } from "vitest";
import { readContent } from "../../../src/ingest/read/readContent.js";
import { READERS } from "../../../src/ingest/read/readers.js";
import { fixture } from "./fixture.js";

const text = fixture("harbour-partnership-48213.txt");

describe("readContent", () => {
  it("has one reader a format", () => {
    expect(new Set(READERS.map((reader) => reader.format)).size).toBe(READERS.length);
  });

  it("reads in the format that is named", () => {
    const [result] = readContent({ uri: "x", content: text, format: "DICTIONARY_HTML" });
    expect(result).toMatchObject({ rejection: { uri: "x", code: expect.any(String), line: expect.any(Number) } });
  });

  it("rejects content in no known format under its uri", () => {
    expect([...readContent({ uri: "x", content: "{}" })]).toEqual([
      { rejection: { uri: "x", code: "UNKNOWN_FORMAT", message: expect.any(String), line: 1 } },
    ]);
    expect([...readContent({ uri: "x", content: "\ufeff" })]).toMatchObject([{ rejection: { code: "EMPTY_INPUT" } }]);
  });
});
