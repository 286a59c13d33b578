import { codePointOrder } from "../../domain/codePointOrder.js";
import { textKey } from "../../domain/textKey.js";
import type { Occurrence } from "./definitionOccurrence.js";
import { sourceOrder } from "./sourceOrder.js";

/** A definition as all places that print it tell it. */
export interface DerivedDefinition {
  text: string;
  /** The whole text, folded. */
  foldedText: string;
  /** Its start, short enough for an index. */
  textKey: string;
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
  const foldedText = ordered[0]?.foldedText ?? "";
  return {
    text: ordered[0]?.statement.text ?? "",
    foldedText,
    textKey: textKey(foldedText),
    number: numbers[0] ?? null,
    references: [...new Set(references)].sort(codePointOrder),
  };
}
