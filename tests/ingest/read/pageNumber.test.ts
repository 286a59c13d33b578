import { describe, expect, it } from "vitest";
import { pageNumber } from "../../../src/ingest/read/pageNumber.js";

describe("pageNumber", () => {
  it.each([
    ["https://press.example/dictionary/harbour-partnership/48213", "48213"],
    ["https://press.example/dictionary/harbour-partnership/48213/?from=list#top", "48213"],
    ["https://press.example/glossary/harbour-partnership/48213.html", "48213"],
    ["/dictionary/harbour-partnership/48213", "48213"],
    ["saved/harbour-partnership/48213.html", "48213"],
    ["saved/harbour-partnership-48213.txt", "48213"],
    ["harbour-partnership-48213.txt", "48213"],
    ["C:\\pages\\harbour-partnership-48213.txt", "48213"],
    ["saved/web-2-0-48213.html.txt", "48213"],
    ["saved/0007/liman-ortaklığı-48213.txt", "48213"],
  ])("is in %s", (address, number) => {
    expect(pageNumber(address)).toBe(number);
  });

  it.each([
    "",
    "-",
    "saved/harbour-partnership.txt",
    "saved/48213.txt/",
    "48213.txt",
    "2024/01.txt",
    "2024-01.txt",
    "https://press.example/48213",
    "https://press.example/dictionary/harbour-partnership",
    "harbour-partnership-48213",
    `x${"-1".repeat(100_000)}`,
  ])("is not in %s", (address) => {
    expect(pageNumber(address)).toBeUndefined();
  });

  it("comes from the first address that tells one", () => {
    expect(pageNumber(undefined, "https://press.example/", "saved/a-2.txt", "saved/b-3.txt")).toBe("2");
  });
});
