import { fold } from "../../domain/fold.js";
import { organizationKey } from "../../domain/organizationKey.js";
import type { BylineStatement } from "../../domain/record.js";

/** Which author a byline is taken for, by which rule, and what shows it. */
export interface Assignment {
  /** The same for every byline of one author. */
  authorKey: string;
  rule: "SAME_NAME_AND_ORGANIZATION" | "SAME_NAME";
  evidence: string;
}

/** One author a folded name and first organisation; where no organisation is printed, a folded name alone. */
export function assignAuthor(byline: BylineStatement): Assignment {
  const name = fold(byline.name);
  const first = byline.affiliations[0];
  if (!first) return { authorKey: name, rule: "SAME_NAME", evidence: byline.name };
  return {
    authorKey: `${name}\t${organizationKey(first)}`,
    rule: "SAME_NAME_AND_ORGANIZATION",
    evidence: `${byline.name} (${first.name})`,
  };
}
