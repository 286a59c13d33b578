import { describe, expect, it } from "vitest";
import { READERS } from "../../../src/ingest/read/readers.js";
import { fixture, readAll } from "./fixture.js";

const text = fixture("harbour-partnership-48213.txt");

describe("readContent", () => {
  it("has one reader a format", () => {
    expect(new Set(READERS.map((reader) => reader.format)).size).toBe(READERS.length);
  });

  it("reads in the format that is named", async () => {
    const [result] = await readAll(text, "x", "DICTIONARY_HTML");
    expect(result).toMatchObject({ rejection: { uri: "x", code: expect.any(String), line: expect.any(Number) } });
  });

  it("rejects content in no known format under its uri", async () => {
    expect(await readAll("{}", "x")).toEqual([
      { rejection: { uri: "x", code: "UNKNOWN_FORMAT", message: expect.any(String), line: 1 } },
    ]);
    expect(await readAll("\ufeff", "x")).toMatchObject([{ rejection: { code: "EMPTY_INPUT" } }]);
  });
});
