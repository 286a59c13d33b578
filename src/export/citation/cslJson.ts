import type { CitedWork } from "./citedWork.js";
import { cslItem } from "./cslItem.js";

/** The works as a CSL-JSON document: an array of items in the order given. */
export function cslJson(works: readonly CitedWork[]): string {
  return `${JSON.stringify(works.map(cslItem), null, 2)}\n`;
}
