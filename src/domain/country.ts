import countries from "i18n-iso-countries";
import { fold } from "./fold.js";

/** Forms that people print and ISO 3166 and its library do not list. */
const PRINTED_FORMS: Record<string, readonly string[]> = {
  AE: ["Emirates"],
  BA: ["Bosnia", "Bosnia-Herzegovina"],
  BN: ["Brunei"],
  BO: ["Plurinational State of Bolivia", "Bolivia, Plurinational State of"],
  CD: ["DR Congo", "DRC", "Congo, Democratic Republic of the", "Congo, The Democratic Republic of the"],
  CI: ["Cote d Ivoire"],
  CN: ["PR China", "P. R. China", "PRC", "Mainland China", "China, People's Republic of"],
  CV: ["Cabo Verde"],
  CZ: ["Česko"],
  FK: ["Falkland Islands"],
  FM: ["Micronesia"],
  GB: [
    "United Kingdom of Great Britain and Northern Ireland",
    "Scotland, UK",
    "England",
    "Scotland",
    "Wales",
    "Northern Ireland",
    "Britain",
    "U. K.",
  ],
  GR: ["Hellenic Republic"],
  HK: ["Hong Kong SAR", "Hong Kong, China", "Hong Kong (SAR)", "Hong Kong SAR, China"],
  IE: ["Republic of Ireland", "Ireland, Republic of"],
  IR: ["Iran, Islamic Republic of", "I.R. Iran", "IR Iran"],
  KG: ["Kyrgyz Republic"],
  KP: ["Korea, Democratic People's Republic of", "Democratic People's Republic of Korea", "DPRK", "Korea, North"],
  KR: ["Korea", "Korea, South", "Korea (South)", "Korea, South Korea"],
  LA: ["Laos", "Lao PDR"],
  MD: ["Moldova", "Republic of Moldova"],
  MK: ["Macedonia", "Republic of North Macedonia", "Republic of Macedonia", "FYR Macedonia", "FYROM"],
  MM: ["Burma"],
  MO: ["Macau", "Macao SAR", "Macau SAR", "Macao, China", "Macau, China"],
  PS: ["Palestinian Territories", "Palestinian Territory", "Palestine, State of", "Occupied Palestinian Territory"],
  NL: ["Holland"],
  QA: ["State of Qatar"],
  RE: ["La Réunion"],
  SA: ["KSA", "Kingdom of Saudi Arabia"],
  SK: ["Slovak Republic"],
  SY: ["Syria"],
  SZ: ["Swaziland"],
  TL: ["East Timor"],
  TR: ["Republic of Turkey", "Republic of Türkiye"],
  TW: ["Republic of China", "Taiwan, ROC", "Taiwan (ROC)", "Taiwan, China"],
  TZ: ["Tanzania, United Republic of"],
  US: ["U. S. A."],
  VA: ["Vatican", "Vatican City", "Holy See"],
  VE: ["Venezuela, Bolivarian Republic of", "Bolivarian Republic of Venezuela"],
  VN: ["Viet Nam", "Socialist Republic of Vietnam"],
  XK: ["Republic of Kosovo"],
  ZA: ["RSA"],
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

/** The languages in which a country prints its own name, of those that the library has; `España` is Spain. */
const OWN_LANGUAGES: Record<string, readonly string[]> = {
  AR: ["es"],
  AT: ["de"],
  BE: ["nl", "fr", "de"],
  BR: ["pt"],
  CH: ["de", "fr", "it"],
  CL: ["es"],
  CM: ["fr"],
  CZ: ["cs"],
  DE: ["de"],
  DK: ["da"],
  DO: ["es"],
  DZ: ["fr"],
  EE: ["et"],
  ES: ["es", "ca"],
  FI: ["fi", "sv"],
  FR: ["fr"],
  HR: ["hr"],
  HU: ["hu"],
  IT: ["it"],
  LT: ["lt"],
  LV: ["lv"],
  MA: ["fr"],
  MX: ["es"],
  NL: ["nl"],
  NO: ["nb"],
  PA: ["es"],
  PE: ["es"],
  PL: ["pl"],
  PT: ["pt"],
  RO: ["ro"],
  RS: ["sr"],
  SE: ["sv"],
  SI: ["sl"],
  SK: ["sk"],
  SN: ["fr"],
  TN: ["fr"],
  TR: ["tr"],
  UA: ["uk"],
};

/** How states are called in full before their names: `Sultanate of Oman`. */
const FULL_FORM =
  /^(?:(?:federal |federative |islamic |people's democratic |democratic socialist |socialist )?republic|kingdom|sultanate|commonwealth|federation|principality|grand duchy) of (?:the )?/;

const CODES = codesByName();
const WITHOUT_CODE_KEYS = new Set(WITHOUT_CODE.map(nameKey));

/**
 * The ISO 3166-1 alpha-2 code of a country as it is printed in English (`Türkiye` and `Turkey`, `U.S.A.` and `United
 * States`); undefined where it is not one that has a code. A bare code is no name: `CA` after an address is California.
 */
export function countryCode(printed: string): string | undefined {
  return codeOf(nameKey(printed));
}

/** Whether a text is a country's name, with or without a code: what may stand before `and` between two affiliations. */
export function isCountry(printed: string): boolean {
  const key = nameKey(printed);
  return codeOf(key) !== undefined || WITHOUT_CODE_KEYS.has(key);
}

/** By the name as it is, else by what follows its full form. */
function codeOf(key: string): string | undefined {
  return CODES.get(key) ?? (FULL_FORM.test(key) ? CODES.get(key.replace(FULL_FORM, "")) : undefined);
}

/** A name without what printers vary: case, diacritics, points, a leading article, `St` for `Saint`. */
function nameKey(name: string): string {
  return fold(name).replace(/\./g, "").replace(/ & /g, " and ").replace(/^the /, "").replace(/^st /, "saint ");
}

function codesByName(): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const listed = countries.getNames("en", { select: "all" });
  const own = Object.entries(OWN_LANGUAGES).map(([code, languages]): [string, readonly string[]] => [
    code,
    languages.flatMap((language) => countries.getName(code, language, { select: "all" }) ?? []),
  ]);
  for (const [code, names] of [...Object.entries(listed), ...Object.entries(PRINTED_FORMS), ...own]) {
    for (const name of names) {
      // Two Congos share the short name, which the library gives to the first.
      if (!codes.has(nameKey(name))) codes.set(nameKey(name), code);
    }
  }
  return codes;
}
