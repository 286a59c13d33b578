/** A prefix whose registrant code has four to nine digits, perhaps subdivided, and a suffix without spaces. */
const BARE = /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}]+$/u;
/** What stands before a DOI in print, in any order and number: a resolver's address or a label. */
const PREFIX =
  /^(?:https?:\/\/(?:www\.|dx\.)?doi\.org\/|(?:www\.|dx\.)?doi\.org\/|info:doi\/|urn:doi:|doi(?:\s*:\s*|\s+))\s*/i;
const LONGEST = 500;
/** How often an address may be percent-encoded on top of itself; each is undone. */
const ENCODINGS = 4;

/**
 * The one form of a DOI, bare and lower-case (`10.5555/demo.ch003`), from any printed form: with `doi:` or a resolver's
 * address before it, doubled, percent-encoded, in either case, with the punctuation of a sentence after it. Undefined
 * where the text is no DOI. Only ASCII letters are lowered (DOI Handbook 2.4).
 */
export function normalizeDoi(printed: string): string | undefined {
  if (printed.length > 4 * LONGEST) return undefined;
  const stripped = stripPrefixes(printed.trim().replace(/[‐‑‒–—]/g, "-"));
  const bare = trimPunctuation(stripped).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return bare.length <= LONGEST && BARE.test(bare) ? bare : undefined;
}

/** The address at which a bare DOI resolves. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

function stripPrefixes(text: string): string {
  let rest = text.replace(/^[<"'“«]+/, "");
  for (let round = 0; round <= ENCODINGS; round += 1) {
    let isAddress = false;
    for (let prefix = PREFIX.exec(rest); prefix !== null; prefix = PREFIX.exec(rest)) {
      isAddress ||= /doi\.org/i.test(prefix[0]);
      rest = rest.slice(prefix[0].length);
    }
    if (isAddress) rest = rest.replace(/[?#].*$/s, "");
    const decoded = decode(rest);
    if (decoded === rest) return rest;
    rest = decoded;
  }
  return "";
}

/** A text that is not percent-encoded UTF-8 is taken as it stands. */
function decode(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** What a sentence puts after a DOI; a closing bracket stays where the DOI opens it. */
function trimPunctuation(text: string): string {
  let end = text.length;
  for (; end > 0; end -= 1) {
    const last = text.charAt(end - 1);
    if (/[\s.,;:!?'"”’»>/]/.test(last)) continue;
    if (last === ")" && !isBalanced(text.slice(0, end), "(", ")")) continue;
    if (last === "]" && !isBalanced(text.slice(0, end), "[", "]")) continue;
    break;
  }
  return text.slice(0, end);
}

function isBalanced(text: string, open: string, close: string): boolean {
  return text.split(open).length >= text.split(close).length;
}
