/** What the full text costs; `currency` as ISO 4217 names it. */
export interface Price {
  amount: number;
  currency: string;
}

const CURRENCY_OF_SIGN: Record<string, string> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₺": "TRY",
  "₩": "KRW",
  "₽": "RUB",
};

/** Countries before a dollar sign: `US $37.50`, `C$40`. */
const DOLLARS: Record<string, string> = {
  US: "USD",
  U: "USD",
  CA: "CAD",
  CAD: "CAD",
  C: "CAD",
  AU: "AUD",
  A: "AUD",
  NZ: "NZD",
  HK: "HKD",
  SG: "SGD",
  S: "SGD",
  USD: "USD",
  AUD: "AUD",
};

const CODE = "USD|EUR|GBP|JPY|INR|TRY|KRW|RUB|CAD|AUD|NZD|HKD|SGD|CHF|CNY|SEK|NOK|DKK|PLN|BRL|ZAR";
const AMOUNT = String.raw`\d{1,3}(?:[ .,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?!\d)`;
const BEFORE = new RegExp(String.raw`^(?:(${CODE}|[A-Z]{1,2})\s*)?([$€£¥₹₺₩₽])?\s*(${AMOUNT})`);
const AFTER = new RegExp(String.raw`^(${AMOUNT})\s*(?:(${CODE})\b|([$€£¥₹₺₩₽]))`);

/**
 * The price at the start of a printed text, with its currency before or after it (`US $37.50 Add to Cart`, `EUR 30`,
 * `1.200,00 €`). Undefined where no amount with a known currency stands there.
 */
export function parsePrice(printed: string): Price | undefined {
  const text = printed.trim().slice(0, 100);
  const before = BEFORE.exec(text);
  if (before) {
    const currency = currencyOf(before[1], before[2]);
    if (currency !== undefined) return priceOf(before[3] ?? "", currency);
  }
  const after = AFTER.exec(text);
  const currency = after && currencyOf(after[2], after[3]);
  return after && currency ? priceOf(after[1] ?? "", currency) : undefined;
}

function currencyOf(letters: string | undefined, sign: string | undefined): string | undefined {
  if (sign === "$") return letters === undefined ? "USD" : DOLLARS[letters];
  if (sign !== undefined) return CURRENCY_OF_SIGN[sign];
  return letters !== undefined && letters.length === 3 ? letters : undefined;
}

/** The last point or comma with one or two digits after it marks the decimals; every other one groups thousands. */
function priceOf(digits: string, currency: string): Price {
  const [, whole = digits, decimals = "0"] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits) ?? [];
  return { amount: Number(`${whole.replace(/[ .,]/g, "")}.${decimals}`), currency };
}
