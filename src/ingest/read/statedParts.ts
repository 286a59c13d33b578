import { normalizeDoi } from "../../domain/doi.js";
import type { RejectionCode } from "../../domain/errors.js";
import { normalizeIsbn } from "../../domain/isbn.js";
import { normalizeOrcid } from "../../domain/orcid.js";
import { UnreadablePage } from "./unreadablePage.js";

const EARLIEST_YEAR = 1450;
const LATEST_YEAR = 2100;

/** A DOI from any printed form. @throws UnreadablePage BAD_DOI */
export function statedDoi(printed: string): string {
  return normalized(normalizeDoi, printed, "BAD_DOI", "a DOI");
}

/** An ISBN of thirteen digits from any printed form. @throws UnreadablePage BAD_ISBN */
export function statedIsbn(printed: string): string {
  return normalized(
    normalizeIsbn,
    printed.replace(/^https?:\/\/id\.crossref\.org\/isbn\//i, ""),
    "BAD_ISBN",
    "an ISBN",
  );
}

/** An ORCID iD from any printed form. @throws UnreadablePage BAD_ORCID */
export function statedOrcid(printed: string): string {
  return normalized(normalizeOrcid, printed, "BAD_ORCID", "an ORCID iD");
}

/** The year at the start of a printed date (`2021`, `2021-03`, `2021/03/05`, `c2021`). @throws UnreadablePage BAD_YEAR */
export function statedYear(printed: string): number {
  const year = Number(/^[^\d]{0,5}(\d{4})(?!\d)/.exec(printed.trim())?.[1]);
  if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) return year;
  const message = `“${printed.slice(0, 80)}” gives no year from ${EARLIEST_YEAR} to ${LATEST_YEAR}.`;
  throw new UnreadablePage("BAD_YEAR", message);
}

function normalized(
  normalize: (printed: string) => string | undefined,
  printed: string,
  code: RejectionCode,
  what: string,
): string {
  const value = normalize(printed);
  if (value !== undefined) return value;
  throw new UnreadablePage(code, `“${printed.slice(0, 80)}” is not ${what}.`);
}
