import { describe, expect, it } from "vitest";
import { readAddress } from "../../../src/api/document/documentForms.js";

const read = (text: string, kind: Parameters<typeof readAddress>[1]) =>
  readAddress(text, kind).map(({ key, form }) => [key, form?.name]);

describe("readAddress", () => {
  it("takes a suffix that the kind has for a form, and the whole for an id only after that", () => {
    expect(read("10.5555/a.ch001.csl.json", "chapter")).toEqual([
      ["10.5555/a.ch001", "CSL_JSON"],
      ["10.5555/a.ch001.csl.json", undefined],
    ]);
  });

  it("takes any other ending for a part of the id", () => {
    expect(read("10.5555/a.ch001", "chapter")).toEqual([["10.5555/a.ch001", undefined]]);
    expect(read("web.bib", "term")).toEqual([["web.bib", undefined]]);
  });

  it("finds no id in an empty address", () => {
    expect(read("", "term")).toEqual([]);
    expect(read(".ttl", "term")).toEqual([[".ttl", undefined]]);
  });
});
