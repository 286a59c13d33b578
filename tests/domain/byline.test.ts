import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBylines } from "../../src/domain/byline.js";
import { affiliationText, bylines as anyBylines } from "./anyBylines.js";

/** The line in short: `name (org|country; …)`. */
function read(line: string): string[] {
  return parseBylines(line).map(({ name, affiliations }) =>
    [name, ...affiliations.map((one) => `${one.name}|${one.country ?? ""}`)].join(" / "),
  );
}

const ROE = "Jane Roe / A Uni|Chile";
const DOE = "John Doe / B Uni|Peru";

describe("parseBylines", () => {
  it.each([
    ["'and'", "Jane Roe (A Uni, Chile) and John Doe (B Uni, Peru)"],
    ["a comma", "Jane Roe (A Uni, Chile), John Doe (B Uni, Peru)"],
    ["both", "Jane Roe (A Uni, Chile), and John Doe (B Uni, Peru)"],
    ["'&'", "Jane Roe (A Uni, Chile) & John Doe (B Uni, Peru)"],
    ["a semicolon", "Jane Roe (A Uni, Chile); John Doe (B Uni, Peru)"],
    ["no space after a parenthesis", "Jane Roe (A Uni, Chile)and John Doe (B Uni, Peru)"],
    ["a comma without space", "Jane Roe (A Uni, Chile),John Doe (B Uni, Peru)"],
    ["nothing", "Jane Roe (A Uni, Chile)John Doe (B Uni, Peru)"],
    ["a label before the line", "Author(s): Jane Roe (A Uni, Chile), John Doe (B Uni, Peru)"],
  ])("parts authors at %s", (_, line) => {
    expect(read(line)).toEqual([ROE, DOE]);
  });

  it.each([
    ["no affiliation", "Jane Roe", ["Jane Roe"]],
    ["no affiliation before one that has", "Jane Roe, John Doe (B Uni, Peru)", ["Jane Roe", DOE]],
    ["bare names", "Jane Roe, Ida Poe, and John Doe", ["Jane Roe", "Ida Poe", "John Doe"]],
    ["an affiliation of two", "Jane Roe (A Uni, Chile & B Uni, Peru)", [`${ROE} / B Uni|Peru`]],
    ["two groups", "Jane Roe (A Uni, Chile) (B Uni, Peru)", [`${ROE} / B Uni|Peru`]],
    ["a degree", "Jane Roe, D.B.A. (A Uni, Chile), John Doe (B Uni, Peru)", [ROE, DOE]],
    ["two degrees", "Jane Roe, Ph.D., MBA (A Uni, Chile)", [ROE]],
    ["a degree after the parenthesis", "Jane Roe (A Uni, Chile), Ph.D., John Doe (B Uni, Peru)", [ROE, DOE]],
    ["a degree without comma", "Jane Roe Ph.D. (A Uni, Chile)", [ROE]],
    ["a suffix", "John Doe, Jr. (B Uni, Peru)", ["John Doe, Jr. / B Uni|Peru"]],
    ["a one-letter family name", "Anitha S (B Uni, Peru) and Ida Poe", ["Anitha S / B Uni|Peru", "Ida Poe"]],
    ["initials", "J. K. Pell (B Uni, Peru)", ["J. K. Pell / B Uni|Peru"]],
    ["initials after the family name", "Pell, J. K., and Ferris, T.", ["Pell, J. K.", "Ferris, T."]],
    ["particles", "Jan van der Pell and Omar bin Said", ["Jan van der Pell", "Omar bin Said"]],
    ["nested parentheses", "Jane Roe (A Uni (Sea (Deep)), Chile)", ["Jane Roe / A Uni (Sea (Deep))|Chile"]],
    ["a nickname", "William (Bill) Roe (A Uni, Chile)", ["William (Bill) Roe / A Uni|Chile"]],
    ["a country alone", "Jane Roe (Chile), John Doe (B Uni, Peru)", ["Jane Roe / Chile|Chile", DOE]],
    ["empty parentheses", "Jane Roe (), John Doe (B Uni, Peru)", ["Jane Roe", DOE]],
    ["a name with and in it", "Anders Sand (A Uni, Chile)", ["Anders Sand / A Uni|Chile"]],
    ["footnote marks", "Jane Roe* (A Uni, Chile), Ida Poe†", [ROE, "Ida Poe"]],
  ])("reads %s", (_, line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    "",
    "(A Uni, Chile)",
    "Jane Roe (A Uni, Chile), (B Uni, Peru)",
    "Jane Roe (A Uni, Chile",
    "Jane Roe A Uni, Chile)",
    "Jane Roe (A Uni, Chile) and",
    "Jane Roe (A Uni, Chile),",
    "The authors of this chapter look at quays, and at what they cost.",
    "Jane Roe, et al.",
    "10.5555/demo.ch001",
    "A".repeat(30_000),
    "(".repeat(19_000),
    `Jane Roe (${"& ".repeat(1_500)})`,
  ])("refuses %s", (line) => {
    expect(() => parseBylines(line)).toThrow(expect.objectContaining({ code: "BYLINE_UNREADABLE" }));
  });

  it("reads back any list of authors, however its parts are joined", () => {
    const joint = fc.constantFrom(", ", " and ", ", and ", " & ", ",", "; ");
    fc.assert(
      fc.property(
        anyBylines,
        fc.array(joint, { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        (bylines, joints, degree) => {
          const line = bylines
            .map(({ name, affiliations }, index) => {
              const titled = degree ? `${name}, Ph.D.` : name;
              const group = affiliations.length === 0 ? "" : ` (${affiliations.map(affiliationText).join(" & ")})`;
              return `${index === 0 ? "" : joints[index % joints.length]}${titled}${group}`;
            })
            .join("");
          expect(parseBylines(line)).toEqual(bylines);
        },
      ),
    );
  });
});
