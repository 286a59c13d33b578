import { describe, expect, it } from "vitest";
import { formsOf } from "../../../src/api/document/documentForms.js";
import { negotiate } from "../../../src/api/document/negotiate.js";

const chosen = (accept: string | undefined) => negotiate(accept, formsOf("chapter")).mediaType;

describe("negotiate", () => {
  it.each([
    [undefined, "text/html"],
    ["*/*", "text/html"],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"],
    ["text/turtle", "text/turtle"],
    ["application/ld+json;q=0.5, text/turtle;q=0.4", "application/ld+json"],
    ["application/json", "application/json"],
    ["text/turtle;q=0, */*", "text/html"],
    ["application/x-bibtex", "application/x-bibtex"],
    ["application/x-research-info-systems", "application/x-research-info-systems"],
    ["application/vnd.citationstyles.csl+json, */*;q=0.1", "application/vnd.citationstyles.csl+json"],
    ["text/x-bibliography", "text/x-bibliography"],
    ["application/*", "application/ld+json"],
    ["image/png, TEXT/TURTLE", "text/turtle"],
  ])("answers Accept %j with %s", (accept, mediaType) => {
    expect(chosen(accept)).toBe(mediaType);
  });

  it("refuses what it does not have", () => {
    expect(() => chosen("image/png")).toThrow(expect.objectContaining({ code: "NOT_ACCEPTABLE" }));
    expect(() => negotiate("application/x-bibtex", formsOf("term"))).toThrow(
      expect.objectContaining({ code: "NOT_ACCEPTABLE" }),
    );
  });
});
