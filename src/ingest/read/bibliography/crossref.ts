import type { JsonObject } from "../json/jsonFields.js";
import { jsonWorksReader } from "./jsonWorks.js";

/**
 * Crossref work records: one, a list, or the answer of its API. A record is told from CSL-JSON by its texts, which are
 * lists, and by the name of its type.
 */
export const crossref = jsonWorksReader("CROSSREF", (work: JsonObject) => {
  const isCrossrefType = /^(?:book-(?:chapter|section|part|track)|reference-entry|proceedings-article)$/;
  if (typeof work.type === "string" && isCrossrefType.test(work.type)) return true;
  return "DOI" in work && (Array.isArray(work.title) || Array.isArray(work["container-title"]));
});
