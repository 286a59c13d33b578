import { fold } from "./fold.js";

/** A person's name in the two parts that sorting and citing need; `given` is empty where only one name is printed. */
export interface PersonName {
  family: string;
  given: string;
}

/**
 * Words that begin a family name when they stand before its last word, with a capital as well as without: Dutch and
 * German, French, Spanish, Italian and Portuguese, Arabic and Hebrew, Irish and Welsh, Malay, Maori.
 */
const PARTICLES = new Set(
  (
    "van von der den de ter ten te 't du des le la les el los las lo del della dello delle dell' degli dei dal dalla di da " +
    "do dos das san santa saint st. st ste. al bin bint binti ibn ben bat abu bou ould mac mc mag ó ní nic uí ua mhic"
  ).split(" "),
);

/** Those that begin one in lower case alone: with a capital they are names or initials. */
const LOWER_PARTICLES = new Set(
  "ad abd av af aan am auf aus bij in op uit onder ob und zu zum zur vom ap ab ferch bar bte a/l a/p s/o d/o y".split(
    " ",
  ),
);

/** Irish particles that are often printed without their accent, and then only tell by the word after them: `Ni Dhomhnaill`. */
const BARE_IRISH = /^(?:Ni|Ui)$/;
const AFTER_IRISH = /^[BDFGMPT]h/;

/** What joins two family names: `Ortega y Gasset`, `Sousa e Melo`, `Puig i Cadafalch`. */
const JOINING = new Set(["y", "e", "i"]);

/** Family names that stand first, so that a `Van` after them is a given name: `Nguyen Van Minh`. */
const VIETNAMESE =
  /^(?:Nguy[eễ]n|Tr[aầ]n|Ph[aạ]m|Ho[aà]ng|Hu[yỳ]nh|Phan|V[uũ]|V[oõ]|[DĐ][aặ]ng|B[uù]i|Ng[oô]|D[uư][oơ]ng|L[yý])$/;

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 * Splits a printed name. The family name is the last word with the particles before it (`Ana de la Cruz` is `de la Cruz`,
 * `Siobhán Ní Dhuibhlinn` is `Ní Dhuibhlinn`), also where it is one letter; a name printed as `Family, Given` is taken as it says; `Jr.` and its like go with the
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
  while (start > 1) {
    if (beginsFamily(words, start - 1)) start -= 1;
    else if (start > 2 && JOINING.has(words[start - 1] ?? "")) start -= 2;
    else return start;
  }
  return start;
}

function beginsFamily(words: readonly string[], at: number): boolean {
  const [word = "", next = ""] = words.slice(at);
  if (BARE_IRISH.test(word)) return AFTER_IRISH.test(next);
  if (word === "Van" && VIETNAMESE.test((words[0] ?? "").normalize("NFC"))) return false;
  return isParticle(word) && !JOINING.has(word);
}

/** Whether a word begins the family name of those who bear it: `van`, `de`, `bin`. */
export function isParticle(word: string): boolean {
  const composed = word.normalize("NFC");
  const lower = composed.toLowerCase();
  return PARTICLES.has(lower) ? isLowerOrCapital(composed) : LOWER_PARTICLES.has(composed);
}

/** `van` and `Van`, but not `VAN`, where it may be anything. */
function isLowerOrCapital(word: string): boolean {
  return word.slice(1) === word.slice(1).toLowerCase();
}
