import { describe, expect, it } from "vitest";
import { countryCode, isCountry } from "../../src/domain/country.js";

describe("countryCode", () => {
  it.each([
    ["Turkey", "TR"],
    ["Türkiye", "TR"],
    ["Turkiye", "TR"],
    ["USA", "US"],
    ["U.S.A.", "US"],
    ["U.S.A", "US"],
    ["United States", "US"],
    ["The United States of America", "US"],
    ["UK", "GB"],
    ["U.K.", "GB"],
    ["Scotland", "GB"],
    ["South Korea", "KR"],
    ["Korea, Republic of", "KR"],
    ["Czech Republic", "CZ"],
    ["Czechia", "CZ"],
    ["The Netherlands", "NL"],
    ["Viet Nam", "VN"],
    ["Vietnam", "VN"],
    ["Côte d’Ivoire", "CI"],
    ["Macau", "MO"],
    ["Russia", "RU"],
    ["P.R. China", "CN"],
    ["Bosnia and Herzegovina", "BA"],
    ["St. Lucia", "LC"],
    ["  finland ", "FI"],
    ["United Kingdom of Great Britain and Northern Ireland", "GB"],
    ["Republic of Korea", "KR"],
    ["Republic of Türkiye", "TR"],
    ["Republic of the Philippines", "PH"],
    ["Sultanate of Oman", "OM"],
    ["Republic of China", "TW"],
    ["People's Republic of China", "CN"],
    ["Democratic Republic of the Congo", "CD"],
    ["Trinidad & Tobago", "TT"],
    ["España", "ES"],
    ["Brasil", "BR"],
    ["Deutschland", "DE"],
    ["Česko", "CZ"],
    ["Suisse", "CH"],
    ["Holland", "NL"],
  ])("knows %s", (printed, code) => {
    expect(countryCode(printed)).toBe(code);
  });

  it.each([
    "",
    "Atlantis",
    "Republic of Letters",
    "State of the Art",
    "CA",
    "TR",
    "Northern Cyprus",
    "University of Turkey",
  ])("has none for %j", (printed) => {
    expect(countryCode(printed)).toBeUndefined();
  });

  it("knows a country without a code for a country", () => {
    expect(isCountry("Northern Cyprus")).toBe(true);
    expect(isCountry("Atlantis")).toBe(false);
  });
});
