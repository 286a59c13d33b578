import type { RejectionCode } from "../../domain/errors.js";

/** What is wrong with a value: a code, and a sentence that names the place. */
export interface Fault {
  code: RejectionCode;
  message: string;
}

/** Tests a value that stands at a place (`chapter.bylines[0].name`); undefined where nothing is wrong with it. */
export type Shape = (value: unknown, place: string) => Fault | undefined;

const bad = (message: string): Fault => ({ code: "BAD_RECORD", message });
/** A surrogate without its other half is no character, and NUL is in no text; the database would change or refuse them. */
const NO_TEXT = /[\0\p{Surrogate}]/u;

/** A text. */
export const text: Shape = (value, place) => {
  if (typeof value !== "string") return bad(`${place} has to be a text.`);
  return NO_TEXT.test(value) ? bad(`${place} holds what is no character (NUL or half a surrogate pair).`) : undefined;
};

/** A text that says something, in at most so many characters. */
export function textUpTo(longest: number): Shape {
  return (value, place) => {
    const fault = text(value, place);
    if (fault || typeof value !== "string") return fault;
    if (value.trim() === "") return bad(`${place} has to say something.`);
    if (value.length <= longest) return undefined;
    return { code: "TOO_LONG", message: `${place} is longer than ${longest} characters.` };
  };
}

/** One of some words. */
export function oneOf(words: readonly string[]): Shape {
  return (value, place) =>
    typeof value === "string" && words.includes(value)
      ? undefined
      : bad(`${place} has to be one of ${words.join(", ")}.`);
}

/** A text that `normalize` leaves as it is. */
export function inForm(normalize: (text: string) => string | undefined, what: string, code: RejectionCode): Shape {
  return (value, place) => {
    const fault = text(value, place);
    if (fault || typeof value !== "string") return fault;
    const normal = normalize(value);
    if (normal === value) return undefined;
    const advice = normal === undefined ? "" : `; write ${normal}`;
    return { code, message: `${place} has to be ${what}${advice}.` };
  };
}

/** A list, every member of one shape. */
export function listOf(shape: Shape): Shape {
  return (value, place) => {
    if (!Array.isArray(value)) return bad(`${place} has to be a list.`);
    for (const [index, member] of value.entries()) {
      const fault = shape(member, `${place}[${index}]`);
      if (fault) return fault;
    }
    return undefined;
  };
}

/** An object of known fields: those required are there, those optional may be, and there are no others. */
export function objectOf(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  const fields = new Map(Object.entries({ ...required, ...optional }));
  return (value, place) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return bad(`${place || "The line"} has to be an object.`);
    }
    const at = (name: string) => (place === "" ? name : `${place}.${name}`);
    const present = new Map<string, unknown>(Object.entries(value));
    const missing = Object.keys(required).find((name) => !present.has(name));
    if (missing !== undefined) return bad(`${at(missing)} is missing.`);
    for (const [name, member] of present) {
      const shape = fields.get(name);
      if (!shape) return bad(`${at(name).slice(0, 100)} is not a field of a record.`);
      const fault = shape(member, at(name));
      if (fault) return fault;
    }
    return undefined;
  };
}
