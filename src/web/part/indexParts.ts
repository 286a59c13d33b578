/** Labels that are sorted before all letters: those that begin with digits and signs. */
export const SIGNS = "0-9";
/** Labels that are sorted after Z: those in other scripts. */
export const OTHERS = "other";

export const LETTERS: readonly string[] = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The part of the index that an address asks for; all of it where there is no such part. */
export function readLetter(asked: string): string {
  const letter = asked.length === 1 ? asked.toUpperCase() : asked;
  return [...LETTERS, SIGNS, OTHERS].includes(letter) ? letter : "";
}

/** The terms of a part of the index, as the API folds and sorts them: Ç is under C, Ø under O, İ under I. */
export function whereOf(letter: string) {
  switch (letter) {
    case "":
      return null;
    case SIGNS:
      return { label: { below: "a" } };
    case OTHERS:
      // The character after z.
      return { label: { from: "{" } };
    default:
      return { label: { startsWith: letter } };
  }
}
