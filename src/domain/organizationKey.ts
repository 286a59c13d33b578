import { countryCode } from "./country.js";
import { fold } from "./fold.js";
import type { AffiliationStatement } from "./record.js";

/** One organisation is one folded name in one country, the country by its code where it is known. */
export function organizationKey(affiliation: AffiliationStatement): string {
  const country =
    affiliation.country === undefined ? "" : (countryCode(affiliation.country) ?? fold(affiliation.country));
  return `${fold(affiliation.name)}\t${country}`;
}
