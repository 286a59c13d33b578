/** Letters that Unicode does not decompose, with the ASCII letters a reader types for them. */
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
};

/**
 * The form under which texts are the same thing: no case, no diacritics, one space between words, plain quotes and
 * hyphens. Independent of the machine's locale (Unicode default case folding, UAX #15 NFKD).
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[ıøłđðþæœßħŋŧĸſ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[‘’‚‛ʼ`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
