import { codePointOrder } from "../../domain/codePointOrder.js";
import type { Occurrence } from "./definitionOccurrence.js";
import { sourceOrder } from "./sourceOrder.js";

/** How many folded characters are kept for look-ups. */
const FOLDED_LENGTH = 200;

/** A definition as all places that print it tell it. */
export interface DerivedDefinition {
  text: string;
  folded: string;
  number: string | null;
  references: string[];
}

/** The definition that its occurrences tell: the text as the first source prints it, every work that any cites. */
export function deriveDefinition(occurrences: readonly Occurrence[]): DerivedDefinition {
  const ordered = [...occurrences].sort(
    (left, right) =>
      sourceOrder({ format: left.format, firstUri: left.uri }, { format: right.format, firstUri: right.uri }) ||
      Number(left.elsewhere) - Number(right.elsewhere) ||
      codePointOrder(left.statement.text, right.statement.text),
  );
  const numbers = ordered.flatMap((occurrence) => occurrence.statement.number ?? []);
  const references = ordered.flatMap((occurrence) => occurrence.statement.references ?? []);
  return {
    text: ordered[0]?.statement.text ?? "",
    folded: [...(ordered[0]?.foldedText ?? "")].slice(0, FOLDED_LENGTH).join(""),
    number: numbers[0] ?? null,
    references: [...new Set(references)].sort(codePointOrder),
  };
}
