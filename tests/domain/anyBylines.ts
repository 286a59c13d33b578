import fc from "fast-check";
import type { AffiliationStatement, BylineStatement } from "../../src/domain/record.js";

const given = fc.oneof(
  fc.stringMatching(/^[A-ZÖÇŞİØŁĐ][a-zöçşığøłđé]{2,8}$/),
  fc.constantFrom("J.", "M. K.", "Ana-Lucía", "María José", "Xiu"),
);
const family = fc.oneof(
  fc.stringMatching(/^[A-ZÖÇŞİØŁĐ][a-zöçşığøłđé]{2,10}$/),
  fc.constantFrom("S", "van der Pell", "de la Mar", "bin Said", "el-Masri", "O’Dell", "Solvang-Pell", "Anders"),
);

/** A printed name in each of the forms that pages have. */
export const name = fc
  .tuple(given, family)
  .map((parts) => parts.join(" "))
  // These two read as degrees or as a word between authors.
  .filter((text) => !/\b(?:and|Eng|Prof|Esq)\b/i.test(text));

const organization = fc.oneof(
  fc.stringMatching(/^[A-ZÖŞ][a-zöçşığ]{2,9} (University|Üniversitesi|Institute)$/),
  fc.constantFrom(
    "School of Sea and Land, Fjord University",
    "Pell & Ferris, Inc.",
    "Institute of Ports (IP, Bergen)",
    "Faculty of Arts, Design, and Law, Fjord University",
    "Centre for Quays (Study Group (North))",
  ),
);
const country = fc.constantFrom(
  "Turkey",
  "Türkiye",
  "USA",
  "U.S.A.",
  "UK",
  "Norway",
  "South Korea",
  "Korea, Republic of",
  "Trinidad and Tobago",
  "Bosnia and Herzegovina",
  "Czech Republic",
  "Northern Cyprus",
);

const affiliation: fc.Arbitrary<AffiliationStatement> = fc.record({ name: organization, country });

const independent: fc.Arbitrary<AffiliationStatement[]> = fc.constant([{ name: "Independent Researcher" }]);

/** A chapter's bylines as a page can print them: a country ends each affiliation, a lone one may do without. */
export const bylines: fc.Arbitrary<BylineStatement[]> = fc.array(
  fc.record({ name, affiliations: fc.oneof(fc.array(affiliation, { maxLength: 3 }), independent) }),
  { minLength: 1, maxLength: 6 },
);

/** An affiliation as it is printed. */
export function affiliationText({ name: organizationName, country: printed }: AffiliationStatement): string {
  return printed === undefined ? organizationName : `${organizationName}, ${printed}`;
}
