import { fold } from "./fold.js";

/** A person's name in the two parts that sorting and citing need; `given` is empty where only one name is printed. */
export interface PersonName {
  family: string;
  given: string;
}

/** Words that begin a family name when they stand in lower case before its last word. */
const PARTICLES = new Set(
  (
    "van von der den ter ten te 't de del della delle degli dei di da do dos das du la las le les los lo " +
    "el al ad ibn bin bint ben abu abd af av zu zum zur vom und y st. st san santa ap ferch mac"
  ).split(" "),
);

/** The particles that are printed with a capital too, and then still begin the family name. */
const CAPITAL_PARTICLES = new Set(
  "Van Von Der Den Ter Ten De Del Della Di Da Do Dos Das Du La Las Le Los El Al Ibn Bin Bint Abu St. St".split(" "),
);

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 * Splits a printed name. The family name is the last word with the particles before it (`Ana de la Cruz` is `de la Cruz`),
 * also where it is one letter; a name printed as `Family, Given` is taken as it says; `Jr.` and its like go with the
 * given names.
 */
export function splitPersonName(printed: string): PersonName {
  const [head = "", ...tail] = printed.split(",").map((part) => part.trim());
  const words = head.split(/\s+/).filter((word) => word !== "");
  const suffixes = tail.filter((part) => SUFFIX.test(part));
  const givenAfterComma = tail.filter((part) => part !== "" && !SUFFIX.test(part));
  if (givenAfterComma.length > 0)
    return { family: words.join(" "), given: [...givenAfterComma, ...suffixes].join(" ") };
  while (words.length > 2 && SUFFIX.test(words.at(-1) ?? "")) suffixes.unshift(words.pop() ?? "");
  const start = familyStart(words);
  return { family: words.slice(start).join(" "), given: [...words.slice(0, start), ...suffixes].join(" ") };
}

/** The text by which a name is sorted: the folded family name, a comma, the folded given names. */
export function sortForm(printed: string): string {
  const { family, given } = splitPersonName(printed);
  return fold(given === "" ? family : `${family}, ${given}`);
}

/** Where the family name begins; the first word is a given name wherever there is another. */
function familyStart(words: readonly string[]): number {
  let start = Math.max(words.length - 1, 0);
  while (start > 1 && isParticle(words[start - 1] ?? "")) start -= 1;
  // `José Ortega y Gasset`: the y joins two family names.
  if (start > 1 && words[start] === "y") start -= 1;
  return start;
}

/** Whether a word begins the family name of those who bear it: `van`, `de`, `bin`. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word) || CAPITAL_PARTICLES.has(word);
}
