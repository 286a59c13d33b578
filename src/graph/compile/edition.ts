import { badInput } from "../../domain/badInput.js";

/** A list that is ranked anew has editions: a cursor holds within one, and tells it in front of its key. */
export function inEdition(edition: unknown, key: unknown): string {
  return `${edition}\t${key}`;
}

/** The two parts of what inEdition puts together. */
export function splitEdition(marked: string): { edition: string; key: string } {
  const end = marked.indexOf("\t");
  return { edition: marked.slice(0, end), key: marked.slice(end + 1) };
}

/** Throws BAD_USER_INPUT, naming the argument, where a cursor given is of another edition than the list's. */
export function checkEditions(given: ReadonlyMap<string, string>, edition: unknown): void {
  for (const [argument, known] of given) {
    if (known === String(edition)) continue;
    throw badInput(
      `"${argument}" takes a cursor of this list as it is now; the data has changed since this one was given. Start the list anew without it.`,
    );
  }
}
