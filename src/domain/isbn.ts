/**
 * The one form of an ISBN, thirteen digits without hyphens, from ten or thirteen digits in any printed form. Undefined
 * where the text is none or its check digit is wrong (ISO 2108). The ranges given to publishers are not checked: they
 * grow every year, and a new book's number is good all the same.
 */
export function normalizeIsbn(printed: string): string | undefined {
  if (printed.length > 100) return undefined;
  const digits = printed
    .trim()
    .replace(/^(?:urn:isbn:|e?-?isbn(?:-?1[03](?=[\s:]))?[\s:]*)/i, "")
    .replace(/[\s\u00ad‐‑‒–—−-]+/g, "")
    .toUpperCase();
  if (/^97[89]\d{10}$/.test(digits)) return checkDigit13(digits) === digits.at(-1) ? digits : undefined;
  if (!/^\d{9}[\dX]$/.test(digits) || checkDigit10(digits) !== digits.at(-1)) return undefined;
  const thirteen = `978${digits.slice(0, 9)}`;
  return `${thirteen}${checkDigit13(thirteen)}`;
}

/** The check digit to the first twelve digits: weights 1 and 3, modulo 10. */
function checkDigit13(digits: string): string {
  const sum = [...digits.slice(0, 12)].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

/** The check digit to the first nine digits: weights 10 down to 2, modulo 11, ten written X. */
function checkDigit10(digits: string): string {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}
