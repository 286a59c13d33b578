import { chooseSpelling, countSpelling, type Spellings } from "../../domain/chooseSpelling.js";
import { codePointOrder } from "../../domain/codePointOrder.js";
import { fold } from "../../domain/fold.js";

/** How pages label a term, with the number of times each form is printed. */
export interface TermForms {
  key: string;
  labels: Spellings;
  alternativeLabels: Spellings;
}

export interface DerivedTerm {
  label: string;
  alternativeLabels: string[];
}

/** A term's label and its other forms: each form, folded, shows once, in its most frequent spelling. */
export function deriveTerm({ key, labels, alternativeLabels }: TermForms): DerivedTerm {
  const forms = new Map<string, Map<string, number>>();
  for (const [spelling, count] of alternativeLabels) {
    const folded = fold(spelling);
    if (folded === key || folded === "") continue;
    const spellings = forms.get(folded) ?? new Map<string, number>();
    countSpelling(spellings, spelling, count);
    forms.set(folded, spellings);
  }
  return {
    label: chooseSpelling(labels) ?? key,
    alternativeLabels: [...forms]
      .sort(([left], [right]) => codePointOrder(left, right))
      .flatMap(([, spellings]) => chooseSpelling(spellings) ?? []),
  };
}
