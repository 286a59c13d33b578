import { describe, expect, it } from "vitest";
import { termNames } from "../../src/relate/termNames.js";

describe("termNames", () => {
  it.each([
    ["Open Access", ["Open Access"]],
    ["Data Plan (DP)", ["Data Plan", "DP"]],
    ["MAP (Mail and Parcels)", ["MAP", "Mail and Parcels"]],
    ["Model (statistical)", ["statistical Model"]],
    ["Matthew effect (in science)", ["Matthew effect", "in science Matthew effect"]],
    ["Adversarial (joint) review", ["Adversarial review", "Adversarial joint review"]],
    ["Meta-science or Meta-research", ["Meta-science or Meta-research", "Meta-science", "Meta-research"]],
    ["Trial or error", ["Trial or error"]],
    ["Slump (aka Recession)", ["Slump", "Recession"]],
  ])("of %s are what a text may call it", (label, names) => {
    expect(termNames(label, [])).toEqual(names);
  });

  it("include alternative labels, each once", () => {
    expect(termNames("Soft Power", ["Attraction", "Soft Power"])).toEqual(["Soft Power", "Attraction"]);
  });
});
