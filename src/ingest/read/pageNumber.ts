/** The address of a page in its dictionary, on the web or kept as folders: `/dictionary/SLUG/NUMBER`. */
const IN_DICTIONARY = /(?:^|\/)dictionary\/[^/]+\/(\d{1,18})(?:\.[a-z0-9.]+)?$/i;
/** The end of any web address: `/SLUG/NUMBER`. */
const AFTER_SLUG = /\/[^/]*\p{L}[^/]*\/(\d{1,18})(?:\.[a-z]\w*)?$/iu;
/** The end of a file's path: `SLUG/NUMBER.ext` or `SLUG-NUMBER.ext`; the slug has a letter, so that a date is none. */
const FILE = /(?:^|\/)[^/]*\p{L}[^/]*(?:\/|-)(\d{1,18})(?:\.[a-z]\w*)+$/iu;

/**
 * The number that identifies a dictionary page's definition, from the first address that tells one: a canonical link, a
 * `uri`, or the path of a file. As printed there; undefined where none does.
 */
export function pageNumber(...addresses: readonly (string | undefined)[]): string | undefined {
  for (const address of addresses) {
    const number = address === undefined ? undefined : numberIn(address);
    if (number !== undefined) return number;
  }
  return undefined;
}

function numberIn(address: string): string | undefined {
  if (address.length > 2_000) return undefined;
  const isWeb = /^https?:\/\//i.test(address);
  const path = isWeb
    ? address.replace(/^https?:\/\/[^/?#]*/i, "").replace(/\/*(?:[?#].*)?$/s, "")
    : address.replaceAll("\\", "/");
  return (IN_DICTIONARY.exec(path) ?? (isWeb ? AFTER_SLUG : FILE).exec(path))?.[1];
}
