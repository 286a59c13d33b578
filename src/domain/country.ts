import countries from "i18n-iso-countries";
import { fold } from "./fold.js";

/** Forms that people print and ISO 3166 and its library do not list. */
const PRINTED_FORMS: Record<string, readonly string[]> = {
  AE: ["Emirates"],
  BN: ["Brunei"],
  BO: ["Plurinational State of Bolivia", "Bolivia, Plurinational State of"],
  CD: ["DR Congo", "DRC", "Congo, Democratic Republic of the", "Congo, The Democratic Republic of the"],
  CN: ["PR China", "P. R. China", "PRC", "Mainland China", "China, People's Republic of"],
  CV: ["Cabo Verde"],
  FK: ["Falkland Islands"],
  FM: ["Micronesia"],
  GB: ["England", "Scotland", "Wales", "Northern Ireland", "Britain", "U. K."],
  HK: ["Hong Kong SAR", "Hong Kong, China", "Hong Kong (SAR)", "Hong Kong SAR, China"],
  IE: ["Republic of Ireland", "Ireland, Republic of"],
  IR: ["Iran, Islamic Republic of", "I.R. Iran", "IR Iran"],
  KP: ["Korea, Democratic People's Republic of", "Democratic People's Republic of Korea", "DPRK", "Korea, North"],
  KR: ["Korea", "Korea, South", "Korea (South)", "Korea, South Korea"],
  LA: ["Laos", "Lao PDR"],
  MD: ["Moldova", "Republic of Moldova"],
  MK: ["Macedonia", "Republic of North Macedonia", "Republic of Macedonia", "FYR Macedonia", "FYROM"],
  MM: ["Burma"],
  MO: ["Macau", "Macao SAR", "Macau SAR", "Macao, China", "Macau, China"],
  PS: ["Palestinian Territories", "Palestinian Territory", "Palestine, State of", "Occupied Palestinian Territory"],
  RE: ["La Réunion"],
  SA: ["KSA", "Kingdom of Saudi Arabia"],
  SK: ["Slovak Republic"],
  SY: ["Syria"],
  SZ: ["Swaziland"],
  TL: ["East Timor"],
  TR: ["Republic of Turkey", "Republic of Türkiye"],
  TW: ["Taiwan, ROC", "Taiwan (ROC)", "Taiwan, China"],
  TZ: ["Tanzania, United Republic of"],
  US: ["U. S. A."],
  VA: ["Vatican", "Vatican City", "Holy See"],
  VE: ["Venezuela, Bolivarian Republic of", "Bolivarian Republic of Venezuela"],
  VN: ["Viet Nam", "Socialist Republic of Vietnam"],
  XK: ["Republic of Kosovo"],
};

/** Printed as countries, without a code of their own in ISO 3166-1. */
const WITHOUT_CODE = [
  "Northern Cyprus",
  "North Cyprus",
  "Turkish Republic of Northern Cyprus",
  "TRNC",
  "Abkhazia",
  "Somaliland",
  "Serbia and Montenegro",
  "Yugoslavia",
  "Czechoslovakia",
];

const CODES = codesByName();
const WITHOUT_CODE_KEYS = new Set(WITHOUT_CODE.map(nameKey));

/**
 * The ISO 3166-1 alpha-2 code of a country as it is printed in English (`Türkiye` and `Turkey`, `U.S.A.` and `United
 * States`); undefined where it is not one that has a code. A bare code is no name: `CA` after an address is California.
 */
export function countryCode(printed: string): string | undefined {
  return CODES.get(nameKey(printed));
}

/** Whether a text is a country's name, with or without a code: what may stand before `and` between two affiliations. */
export function isCountry(printed: string): boolean {
  const key = nameKey(printed);
  return CODES.has(key) || WITHOUT_CODE_KEYS.has(key);
}

/** A name without what printers vary: case, diacritics, points, a leading article, `St` for `Saint`. */
function nameKey(name: string): string {
  return fold(name).replace(/\./g, "").replace(/^the /, "").replace(/^st /, "saint ");
}

function codesByName(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const listed = countries.getNames("en", { select: "all" });
  for (const [code, names] of [...Object.entries(listed), ...Object.entries(PRINTED_FORMS)]) {
    for (const name of names) {
      // Two Congos share the short name, which the library gives to the first.
      if (!codes.has(nameKey(name))) codes.set(nameKey(name), code);
    }
  }
  return codes;
}
