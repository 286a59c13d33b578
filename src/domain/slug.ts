import { transliterate } from "transliteration";
import { fold } from "./fold.js";

const LONGEST = 100;

/**
 * A readable part of an id or address: lower-case ASCII letters and digits, words joined by hyphens, 100 characters at
 * most and never empty. Signs that tell labels apart are spoken (`C++` is `c-plus-plus`, `C#` is `c-sharp`, `.NET` is
 * `dot-net`); other scripts are transliterated. Texts that fold to the same have the same slug.
 */
export function slugOf(text: string): string {
  const folded = fold(text);
  const slug = hyphenate(transliterate(fold(transliterate(speak(folded)))));
  return slug === "" ? unspeakable(folded) : shorten(slug);
}

function speak(folded: string): string {
  return folded
    .replace(/'/g, "")
    .replace(/\+/g, " plus ")
    .replace(/(?<=[\p{L}\p{N}])#/gu, " sharp ")
    .replace(/&/g, " and ")
    .replace(/(?<=[\p{L}\p{N}])\*/gu, " star ")
    .replace(/(?<![\p{L}\p{N}])\.(?=\p{L})/gu, " dot ");
}

function hyphenate(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Cut between words, so that a long title keeps whole ones. */
function shorten(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const end = slug.lastIndexOf("-", LONGEST);
  return slug.slice(0, end > 0 ? end : LONGEST);
}

/** The code points of a text without a letter or digit, such as an emoji. */
function unspeakable(folded: string): string {
  const points = [...folded].map((character) => (character.codePointAt(0) ?? 0).toString(16));
  return shorten(["u", ...points].join("-"));
}
