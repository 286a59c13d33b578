import type { RandomNumbers } from "./randomNumbers.js";

const ONSETS = [
  "b",
  "br",
  "č",
  "d",
  "đ",
  "f",
  "g",
  "h",
  "j",
  "k",
  "kr",
  "l",
  "ł",
  "m",
  "n",
  "ñ",
  "p",
  "r",
  "s",
  "š",
  "ş",
  "t",
  "th",
  "v",
  "z",
  "ž",
  "",
];
const NUCLEI = ["a", "á", "e", "é", "i", "ı", "o", "ö", "ø", "u", "ü", "ai", "ei", "ou", "a", "e", "i", "o", "u"];
const CODAS = ["", "", "", "n", "r", "s", "l", "nd", "rt", "m", "k", "ğ", "ń"];

/** So many different names of two or three invented syllables; about half of them bear diacritics. */
export function inventNames(random: RandomNumbers, count: number, syllables: readonly number[]): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    let name = "";
    for (let left = random.pick(syllables); left > 0; left -= 1)
      name += random.pick(ONSETS) + random.pick(NUCLEI) + random.pick(CODAS);
    if (name.length > 2) names.add(capital(name));
  }
  return [...names];
}

function capital(name: string): string {
  const [first = "", ...rest] = name;
  return first.toUpperCase() + rest.join("");
}
