/** Letters that Unicode does not decompose, with the letters a reader types for them. */
const UNDECOMPOSED: Record<string, string> = {
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ħ: "h",
  ŋ: "n",
  ŧ: "t",
  ĸ: "k",
  ſ: "s",
  ς: "σ",
};

/**
 * Accents, points and vowel marks that readers leave out. Marks of other scripts are letters of their words: without
 * them two Hindi, Thai or Japanese words would be one.
 */
const DIACRITICS =
  /(?:(?=\p{M})(?![\u3099\u309a])[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}])+/gu;

/** Texts of printable ASCII alone, which most are, have nothing to decompose. */
const PLAIN = /^[ -~]*$/;
/** Words of it have nothing to fold but their case. */
const PLAIN_WORD = /^[!-_a-~]*$/;

/**
 * The form under which texts are the same thing: no case, no diacritics, no invisible characters, one space between
 * words, plain quotes and hyphens. Independent of the machine's locale (Unicode default case folding, UAX #15 NFKD).
 */
export function fold(text: string): string {
  if (PLAIN_WORD.test(text)) return text.toLowerCase();
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll("`", "'").replace(/ {2,}/g, " ").trim();
  return decompose(decompose(text.replace(/\u00b4/g, "'")).toLowerCase())
    .replace(/[ıøłđðþæœßħŋŧĸſς]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[‘’‚‛ʼ`′]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
}

function decompose(text: string): string {
  return text
    .normalize("NFKD")
    .replace(DIACRITICS, "")
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, "");
}
