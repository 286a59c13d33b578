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
    ["inverted names", "Roe, Jane, Doe, John", ["Roe, Jane", "Doe, John"]],
    ["one inverted name", "Roe, Jane", ["Roe, Jane"]],
    ["inverted names between semicolons", "Roe, Jane; Doe, John", ["Roe, Jane", "Doe, John"]],
    [
      "inverted names of several words",
      "Roe, Jane Mary; Mar Sol, Ana; Pell",
      ["Roe, Jane Mary", "Mar Sol, Ana", "Pell"],
    ],
    ["inverted names joined by and", "Roe, Jane, and Doe, John M.", ["Roe, Jane", "Doe, John M."]],
    ["inverted names with degrees", "Roe, Jane, Ph.D.; Doe, Jr., John", ["Roe, Jane", "Doe, Jr., John"]],
    [
      "inverted names with affiliations",
      "Roe, Jane (A Uni, Chile), Doe, John (B Uni, Peru)",
      ["Roe, Jane / A Uni|Chile", "Doe, John / B Uni|Peru"],
    ],
    ["the first name inverted", "Roe, Jane, John Doe, and Ida Poe", ["Roe, Jane", "John Doe", "Ida Poe"]],
    ["an inverted name with particles", "van der Pell, Jan Piet", ["van der Pell, Jan Piet"]],
    ["given names of several words in turn", "Roe, Jane Mary, Doe, John", ["Roe, Jane Mary", "Doe, John"]],
    ["family names of several words in turn", "Mar Sol, Ana, Pell Roe, Ida", ["Mar Sol, Ana", "Pell Roe, Ida"]],
    ["initials after the given name", "Anitha S., Kumar R.", ["Anitha S.", "Kumar R."]],
    ["a lone name with an affiliation", "Jane Roe, and Suharto (B Uni, Peru)", ["Jane Roe", "Suharto / B Uni|Peru"]],
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
    "Roe, Jane, Doe",
    "Jane Roe, Suharto",
    "Jane Roe, Suharto, and John Doe",
    "Mar Sol, Ana Eva; Pell Roe, Ida Mae",
    "10.5555/demo.ch001",
    "A".repeat(30_000),
    "(".repeat(19_000),
    `Jane Roe (${"& ".repeat(1_500)})`,
  ])("refuses %s", (line) => {
    expect(() => parseBylines(line)).toThrow(expect.objectContaining({ code: "BYLINE_UNREADABLE" }));
  });

  it("reads back any list of inverted names", () => {
    const word = fc.stringMatching(/^[A-ZÖÇŞİ][a-zöçşığ]{3,8}$/).filter((text) => !/^(?:Prof|Professor)$/.test(text));
    const family = fc.oneof(
      word,
      fc.tuple(word, word).map((words) => words.join("-")),
      word.map((text) => `van ${text}`),
    );
    const inverted = fc.tuple(family, word).map((parts) => parts.join(", "));
    fc.assert(
      fc.property(
        fc.array(inverted, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(", ", "; ", " and ", ", and "),
        (names, joint) => {
          expect(parseBylines(names.join(joint)).map(({ name }) => name)).toEqual(names);
        },
      ),
    );
  });

  it("reads back any list of authors, however its parts are joined", () => {
    const joint = fc.constantFrom(", ", " and ", ", and ", " & ", ",");
    fc.assert(
      fc.property(
        anyBylines,
        fc.oneof(fc.array(joint, { minLength: 6, maxLength: 6 }), fc.constant(["; "])),
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
