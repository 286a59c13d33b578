import pluralize from "pluralize";
import { forgivenForm } from "./oneTypo.js";

/** The same English word, folded, in the singular and the plural where it is spelled otherwise there: 4 letters or more. */
export function numberForms(word: string): string[] {
  const folded = forgivenForm(word);
  if (folded === undefined) return [];
  const forms = new Set([pluralize.singular(folded), pluralize.plural(folded)]);
  forms.delete(folded);
  return [...forms];
}
