import { describe, expect, it } from "vitest";
import { cslName } from "../../../src/export/citation/cslName.js";
import { named } from "./sampleWorks.js";

describe("cslName", () => {
  it.each([
    ["Elif Şule Özçakıl", { family: "Özçakıl", given: "Elif Şule" }],
    ["Ana de la Cruz", { family: "Cruz", given: "Ana", "non-dropping-particle": "de la" }],
    ["Ludwig van der Berg", { family: "Berg", given: "Ludwig", "non-dropping-particle": "van der" }],
    ["José Ortega y Gasset", { family: "Ortega y Gasset", given: "José" }],
    ["Vincent Van Dam", { family: "Van Dam", given: "Vincent" }],
    ["Siobhán Ní Dhuibhlinn", { family: "Ní Dhuibhlinn", given: "Siobhán" }],
    ["Cathal Ó Searcaigh", { family: "Ó Searcaigh", given: "Cathal" }],
    ["Joost op den Kamp", { family: "Kamp", given: "Joost", "non-dropping-particle": "op den" }],
    ["Li O", { family: "O", given: "Li" }],
    ["Bo Roe Jr.", { family: "Roe", given: "Bo", suffix: "Jr." }],
    ["Roe, Bo", { family: "Roe", given: "Bo" }],
    ["Plato", { literal: "Plato" }],
    ["", { literal: "" }],
  ])("splits %j where the caller did not", (name, expected) => {
    expect(cslName({ name })).toEqual(expected);
  });

  it("takes the caller's parts as they are", () => {
    expect(cslName(named("Ana Maria", "Cruz Lima", "de la"))).toEqual({
      family: "Cruz Lima",
      given: "Ana Maria",
      "non-dropping-particle": "de la",
    });
    expect(cslName({ name: "Institute of Shores", family: "Institute of Shores" })).toEqual({
      literal: "Institute of Shores",
    });
  });
});
