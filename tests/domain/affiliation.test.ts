import { describe, expect, it } from "vitest";
import { parseAffiliations } from "../../src/domain/affiliation.js";

describe("parseAffiliations", () => {
  it.each([
    ["Fjord University, Norway", [["Fjord University", "Norway"]]],
    ["Faculty of Arts, Fjord University, Norway", [["Faculty of Arts, Fjord University", "Norway"]]],
    ["Fjord, Inc., U.S.A.", [["Fjord, Inc.", "U.S.A."]]],
    ["Institute of Ports (IP, Bergen), Norway", [["Institute of Ports (IP, Bergen)", "Norway"]]],
    ["Independent Researcher", [["Independent Researcher", undefined]]],
    ["Department of Ports, Fjord University", [["Department of Ports, Fjord University", undefined]]],
    ["Fjord University, Korea, Republic of", [["Fjord University", "Korea, Republic of"]]],
    ["Fjord University, Atlantis", [["Fjord University", "Atlantis"]]],
    ["Norway", [["Norway", "Norway"]]],
    ["", []],
  ])("takes %s apart; only the last part is the country", (printed, expected) => {
    const statements = parseAffiliations(printed).map(({ name, country }) => [name, country]);
    expect(statements).toEqual(expected);
  });

  it.each([
    [
      "A Uni, Chile & B Uni, Peru",
      [
        ["A Uni", "Chile"],
        ["B Uni", "Peru"],
      ],
    ],
    [
      "A Uni, Chile and B Uni, Peru",
      [
        ["A Uni", "Chile"],
        ["B Uni", "Peru"],
      ],
    ],
    [
      "A Uni, Chile, and B Uni, Peru & C Uni, Fiji",
      [
        ["A Uni", "Chile"],
        ["B Uni", "Peru"],
        ["C Uni", "Fiji"],
      ],
    ],
    [
      "A Uni, Chile; B Uni, Peru",
      [
        ["A Uni", "Chile"],
        ["B Uni", "Peru"],
      ],
    ],
    [
      "A Uni, Chile&B Uni, Peru",
      [
        ["A Uni", "Chile"],
        ["B Uni", "Peru"],
      ],
    ],
    [
      "School of Sea and Land, Chile and B & Sons, Peru",
      [
        ["School of Sea and Land", "Chile"],
        ["B & Sons", "Peru"],
      ],
    ],
    [
      "A Uni, Trinidad and Tobago and B Uni, Peru",
      [
        ["A Uni", "Trinidad and Tobago"],
        ["B Uni", "Peru"],
      ],
    ],
    [
      "A Uni, Northern Cyprus & B Uni, Turkey",
      [
        ["A Uni", "Northern Cyprus"],
        ["B Uni", "Turkey"],
      ],
    ],
  ])("parts %s after each country", (printed, expected) => {
    const statements = parseAffiliations(printed).map(({ name, country }) => [name, country]);
    expect(statements).toEqual(expected);
  });

  it.each([
    "School of Land and Sea, Chile",
    "Pell & Ferris, Chile",
    "Institute of Ports (Chile and Peru), Chile",
    "A Uni, Bosnia and Herzegovina",
    "A Uni, Serbia and Montenegro",
    "A Uni, Chile and Peru",
    "Chad and Partners, Chile",
  ])("does not part %s", (printed) => {
    expect(parseAffiliations(printed)).toHaveLength(1);
  });
});
