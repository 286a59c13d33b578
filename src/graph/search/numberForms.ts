import { LRUCache } from "lru-cache";
import pluralize from "pluralize";
import { forgivenForm } from "./oneTypo.js";

/** Each form takes some hundred rules to tell, and a search asks for those of its words twice. */
const known = new LRUCache<string, readonly string[]>({ max: 1_000, memoMethod: formsOf });

/** The same English word, folded, in the singular and the plural where it is spelled otherwise there: 4 letters or more. */
export function numberForms(word: string): readonly string[] {
  const folded = forgivenForm(word);
  return folded === undefined ? [] : known.memo(folded);
}

function formsOf(folded: string): readonly string[] {
  const forms = new Set([pluralize.singular(folded), pluralize.plural(folded)]);
  forms.delete(folded);
  return [...forms];
}
