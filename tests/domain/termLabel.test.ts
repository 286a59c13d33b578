import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTermLabel, typedBases } from "../../src/domain/termLabel.js";

describe("parseTermLabel", () => {
  it.each([
    ["City Diplomacy", "City Diplomacy", []],
    ["Geographic Information System (GIS)", "Geographic Information System", ["GIS"]],
    ["Sister City(s)", "Sister City", ["Sister Citys"]],
    ["Network(s)", "Network", ["Networks"]],
    ["Process(es)", "Process", ["Processes"]],
    ["Technology(ies)", "Technology", ["Technologies"]],
    ["Network(s) of Cities", "Network of Cities", ["Networks of Cities"]],
    ["Information Technology(ies) (IT(s))", "Information Technology", ["Information Technologies", "IT", "ITs"]],
    ["Internet of Things(IoT)", "Internet of Things", ["IoT"]],
    ["Mobile Health (mHealth, MH)", "Mobile Health", ["mHealth", "MH"]],
  ])("takes %s apart", (printed, label, alternativeLabels) => {
    expect(parseTermLabel(printed)).toEqual({ label, alternativeLabels });
  });

  it.each([
    "Bridge (Networking)",
    "Protocol (of a Meeting (Formal))",
    "Twinning (Europe) Programmes",
    "Open Course (OC) (Education)",
    "(ABC)",
    "()",
    "Thing (",
    ") Thing",
    "(s)",
  ])("leaves %s as it is", (printed) => {
    expect(parseTermLabel(printed)).toEqual({ label: printed, alternativeLabels: [] });
  });

  it("never gives an empty label, nor an alternative equal to it", () => {
    const piece = fc.constantFrom("Thing", "Alpha Beta", "(AB)", "(s)", "(", ")", " ", "(AB(s))", "A", "ies", "y(ies)");
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const printed = pieces.join("").trim();
        fc.pre(printed !== "");
        const { label, alternativeLabels } = parseTermLabel(printed);
        expect(label).not.toBe("");
        expect(alternativeLabels).not.toContain(label);
        expect(new Set(alternativeLabels).size).toBe(alternativeLabels.length);
      }),
    );
  });
});

describe("typedBases", () => {
  it.each([
    ["thing mapping (tm)", ["thing mapping (tm)", "thing mapping"]],
    ["Thing Mapping (TM)", ["Thing Mapping"]],
    ["bridge (networking)", ["bridge (networking)"]],
    ["bridge", ["bridge"]],
    ["(tm)", ["(tm)"]],
  ])("of %s", (typed, bases) => {
    expect(typedBases(typed)).toEqual(bases);
  });
});
