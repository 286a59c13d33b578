import { parseAffiliations } from "../../../domain/affiliation.js";
import type { BylineStatement } from "../../../domain/record.js";
import { type JsonObject, listAt, objectOf, textAt } from "../json/jsonFields.js";
import { withoutMarkup } from "../markup.js";
import { statedOrcid } from "../statedParts.js";
import { UnreadablePage } from "../unreadablePage.js";

/**
 * The authors of a work, in their order: names as `Given Family`, ORCID iDs, affiliations taken apart as on a page.
 * @throws UnreadablePage BAD_RECORD, BAD_ORCID, BYLINE_UNREADABLE
 */
export function bylinesAt(work: JsonObject, field: string): BylineStatement[] {
  return listAt(work, field).flatMap((value, index) => {
    const author = objectOf(value, `${field}[${index}]`);
    const name = nameOf(author);
    if (name === "others") return [];
    if (name === "") throw new UnreadablePage("BYLINE_UNREADABLE", `${field}[${index}] has no name.`);
    const orcid = textAt(author, "ORCID");
    const affiliations = listAt(author, "affiliation").flatMap((one, place) => {
      const printed = textAt(objectOf(one, `${field}[${index}].affiliation[${place}]`), "name");
      return printed === undefined ? [] : parseAffiliations(withoutMarkup(printed));
    });
    return [{ name, ...(orcid === undefined ? {} : { orcid: statedOrcid(orcid) }), affiliations }];
  });
}

/** The names of a list of people. @throws UnreadablePage BAD_RECORD */
export function namesAt(work: JsonObject, field: string): string[] {
  return listAt(work, field)
    .map((value, index) => nameOf(objectOf(value, `${field}[${index}]`)))
    .filter((name) => name !== "" && name !== "others");
}

/** `Given particle Family, Suffix`; a body's name, or a person's one name, alone. */
function nameOf(person: JsonObject): string {
  const field = (name: string) => textAt(person, name) ?? "";
  const whole = field("literal") || field("name");
  if (whole !== "") return withoutMarkup(whole);
  const parts = [field("given"), field("dropping-particle"), field("non-dropping-particle"), field("family")];
  const name = parts.filter((part) => part !== "").join(" ");
  return withoutMarkup(field("suffix") === "" ? name : `${name}, ${field("suffix")}`);
}
