/**
 * The one form of an ORCID iD, sixteen characters in four hyphenated groups, from the bare number or its address in any
 * case. Undefined where the text is none or its check digit is wrong.
 */
export function normalizeOrcid(printed: string): string | undefined {
  const bare = printed
    .trim()
    .replace(/^(?:orcid(?:\s+id)?(?:\s*:\s*|\s+))?(?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/)?/i, "")
    .replace(/\/$/, "")
    .toUpperCase();
  const groups = /^(\d{4})[-‐‑– ]?(\d{4})[-‐‑– ]?(\d{4})[-‐‑– ]?(\d{3}[\dX])$/.exec(bare);
  if (!groups) return undefined;
  const orcid = groups.slice(1).join("-");
  return checkCharacter(orcid) === orcid.at(-1) ? orcid : undefined;
}

/** The check character to the first fifteen digits (ISO 7064, MOD 11-2). */
function checkCharacter(orcid: string): string {
  const digits = orcid.replaceAll("-", "").slice(0, 15);
  const total = [...digits].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const check = (12 - total) % 11;
  return check === 10 ? "X" : String(check);
}
