import { describe, expect, it } from "vitest";
import type { Reason } from "../../src/relate/relation.js";
import { type RelationNames, relationStatement } from "../../src/relate/relationStatement.js";

const NAMES: RelationNames = {
  left: { key: "city diplomacy", label: "City Diplomacy" },
  right: { key: "public diplomacy", label: "Public Diplomacy" },
  chapters: ["Towns Abroad"],
};

function said(reason: Partial<Reason> & Pick<Reason, "kind">, names: Partial<RelationNames> = {}): string {
  return relationStatement({ words: [], references: [], namedBy: [], ...reason }, { ...NAMES, ...names });
}

describe("relationStatement", () => {
  it("says which definition names which term, and as what where it is not its label", () => {
    expect(said({ kind: "MENTIONS", namedBy: ["city diplomacy"], words: ["Public Diplomacy"] })).toBe(
      "The definition of “City Diplomacy” names “Public Diplomacy”.",
    );
    expect(said({ kind: "MENTIONS", namedBy: ["public diplomacy"], words: ["Paradiplomacy"] })).toBe(
      "The definition of “Public Diplomacy” names “City Diplomacy” as “Paradiplomacy”.",
    );
    expect(said({ kind: "MENTIONS", namedBy: ["city diplomacy", "public diplomacy"] })).toBe(
      "Definitions of “City Diplomacy” and “Public Diplomacy” name each other.",
    );
  });

  it("names the words, chapters, authors and works that are shared", () => {
    expect(said({ kind: "SHARED_LABEL", words: ["Diplomacy"] })).toBe(
      "The labels “City Diplomacy” and “Public Diplomacy” share the rare word “Diplomacy”.",
    );
    expect(said({ kind: "SIMILAR_TEXT", words: ["envoy", "treaty", "mayor"] })).toBe(
      "Definitions of “City Diplomacy” and “Public Diplomacy” share the rare words “envoy”, “treaty” and “mayor”.",
    );
    expect(said({ kind: "CO_DEFINED" })).toBe(
      "The chapter “Towns Abroad” defines both “City Diplomacy” and “Public Diplomacy”.",
    );
    expect(said({ kind: "CO_DEFINED" }, { chapters: ["Towns Abroad", "Small States"] })).toBe(
      "The chapters “Towns Abroad” and “Small States” define both “City Diplomacy” and “Public Diplomacy”.",
    );
    expect(said({ kind: "SHARED_AUTHOR", words: ["Ada Moss"] }, { chapters: ["Towns Abroad", "Small States"] })).toBe(
      "Ada Moss wrote of “City Diplomacy” in “Towns Abroad” and of “Public Diplomacy” in “Small States”.",
    );
    expect(said({ kind: "SHARED_REFERENCE", references: ["Moss (2001)"] })).toBe(
      "Definitions of “City Diplomacy” and “Public Diplomacy” cite Moss (2001).",
    );
  });
});
