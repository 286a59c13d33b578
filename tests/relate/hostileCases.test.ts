import { describe, expect, it } from "vitest";
import type { FoundKind, Reason, Relation, TermText } from "../../src/relate/relation.js";
import { RelationIndex } from "../../src/relate/relationIndex.js";
import { evidenceOf } from "./evidenceOf.js";
import { verifyReason } from "./verifyReason.js";

/** A term whose definitions have these texts. */
function term(label: string, ...texts: string[]): TermText {
  const key = label.toLowerCase();
  return {
    key,
    label,
    alternativeLabels: [],
    definitions: texts.map((text, place) => ({ id: `${key}#${place}`, text, references: [] })),
    chapters: [],
  };
}

function relate(terms: readonly TermText[]): Relation[] {
  const index = new RelationIndex();
  for (const each of terms) index.put(each);
  const relations = [...index.relateAll()].flat();
  for (const relation of relations) {
    expect(relation.left).not.toBe(relation.right);
    for (const reason of relation.reasons) {
      expect(verifyReason(reason, evidenceOf(relation, reason, terms))).toBeUndefined();
    }
  }
  return relations;
}

/** The reason of a kind for which two labels are related. */
function reason(relations: readonly Relation[], kind: FoundKind, ...labels: [string, string]): Reason | undefined {
  const [left, right] = labels.map((label) => label.toLowerCase()).sort();
  const relation = relations.find((each) => each.left === left && each.right === right);
  return relation?.reasons.find((each) => each.kind === kind);
}

describe("what relating does with", () => {
  it("no term at all, and one alone: nothing", () => {
    expect(relate([])).toEqual([]);
    expect(relate([term("Treaty", "A written promise between states.")])).toEqual([]);
  });

  it("a term without definitions: it can be named, and its label shared where there is a definition to show", () => {
    const relations = relate([term("Envoy"), term("Envoy School"), term("Legation", "The house of an envoy.")]);
    expect(reason(relations, "MENTIONS", "Envoy", "Legation")?.namedBy).toEqual(["legation"]);
    expect(reason(relations, "SHARED_LABEL", "Envoy", "Envoy School")).toBeUndefined();
  });

  it("a label that is a stop word: IT is named by IT alone, The Cloud by the cloud", () => {
    const relations = relate([
      term("IT", "Machines that keep records."),
      term("The Cloud", "Machines of somebody else."),
      term("Ledger", "It is a book and it is old."),
      term("Help Desk", "Those who mend the IT of an office."),
      term("Storm", "A cloud with wind."),
      term("Hosting", "Keeping things in the cloud."),
    ]);
    expect(reason(relations, "MENTIONS", "IT", "Ledger")).toBeUndefined();
    expect(reason(relations, "MENTIONS", "IT", "Help Desk")?.words).toEqual(["IT"]);
    expect(reason(relations, "MENTIONS", "The Cloud", "Storm")).toBeUndefined();
    expect(reason(relations, "MENTIONS", "The Cloud", "Hosting")?.words).toEqual(["The Cloud"]);
  });

  it("an acronym that is a word: STRANGE is not strange, and MOOCs are a MOOC", () => {
    const relations = relate([
      term("STRANGE", "A checklist for samples of animals."),
      term("MOOC", "A course open to all."),
      term("Riddle", "A strange question."),
      term("Campus", "It offers MOOCs."),
    ]);
    expect(reason(relations, "MENTIONS", "STRANGE", "Riddle")).toBeUndefined();
    expect(reason(relations, "MENTIONS", "MOOC", "Campus")?.namedBy).toEqual(["campus"]);
  });

  it("a one-letter label: a letter names nothing, but C++ is no letter", () => {
    const relations = relate([
      term("C", "A language close to the machine."),
      term("C++", "A language with classes."),
      term("Vitamin", "Vitamin C and vitamin D are vitamins."),
      term("Driver", "A program that is written in C++."),
    ]);
    expect(reason(relations, "MENTIONS", "C", "Vitamin")).toBeUndefined();
    expect(reason(relations, "MENTIONS", "C", "Driver")).toBeUndefined();
    expect(reason(relations, "MENTIONS", "C++", "Driver")?.words).toEqual(["C++"]);
  });

  it("a definition that names itself: that is no relation, nor is it one to a namesake", () => {
    const namesake = { ...term("Bank (river)", "The side of a river is a bank."), label: "Bank" };
    const relations = relate([term("Bank", "A bank keeps money."), namesake]);
    expect(reason(relations, "SIMILAR_TEXT", "Bank", "Bank (river)")?.words).toEqual(["bank"]);
    expect(relations.flatMap(({ reasons }) => reasons.filter(({ kind }) => kind === "MENTIONS"))).toEqual([]);
  });

  it("a term defined 148 times: it is found, its reasons stay short, and it does not swallow the others", () => {
    const texts = Array.from(
      { length: 148 },
      (_, place) => `Reading ${place} of how much harm a storm${place} may do.`,
    );
    const relations = relate([
      term("Risk", ...texts.slice(0, -1), "Harm that insurance pays for."),
      term("Insurance", "A promise to pay for a risk."),
      term("Premium", "The price of insurance, paid each year."),
    ]);
    const named = reason(relations, "MENTIONS", "Risk", "Insurance");
    expect(named?.definitions).toEqual(["insurance#0", "risk#147"]);
    expect(relations.every(({ reasons }) => reasons.every(({ definitions }) => definitions.length <= 6))).toBe(true);
    const nearest = relations.filter(({ left, right }) => [left, right].includes("premium"));
    expect(nearest.sort((a, b) => b.score - a.score)[0]?.left).toBe("insurance");
  });

  it("labels inside longer labels: public diplomacy does not name diplomacy", () => {
    const relations = relate([
      term("Diplomacy", "Talks between states."),
      term("Public Diplomacy", "Talks with the people of another state."),
      term("Exchange", "Students abroad are an instrument of public diplomacy."),
      term("Embassy", "The seat of diplomacy."),
    ]);
    expect(reason(relations, "MENTIONS", "Public Diplomacy", "Exchange")?.words).toEqual(["Public Diplomacy"]);
    expect(reason(relations, "MENTIONS", "Diplomacy", "Exchange")).toBeUndefined();
    expect(reason(relations, "MENTIONS", "Diplomacy", "Embassy")?.namedBy).toEqual(["embassy"]);
    expect(reason(relations, "SHARED_LABEL", "Diplomacy", "Public Diplomacy")?.words).toEqual(["Diplomacy"]);
  });

  it("plurals and diacritics: they are the same name; words in -ics and citations are none", () => {
    const relations = relate([
      term("Café Society", "People who meet in public."),
      term("Policy", "What is decided to be done."),
      term("Ethics", "What is right."),
      term("Salon", "Where cafe societies read."),
      term("Cabinet", "It makes policies."),
      term("Taste", "An ethic of things."),
      term("Survey", "Asking many people (Policy, 2015)."),
    ]);
    expect(reason(relations, "MENTIONS", "Café Society", "Salon")).toBeDefined();
    expect(reason(relations, "MENTIONS", "Policy", "Cabinet")).toBeDefined();
    expect(reason(relations, "MENTIONS", "Ethics", "Taste")).toBeUndefined();
    expect(reason(relations, "MENTIONS", "Policy", "Survey")).toBeUndefined();
  });
});
