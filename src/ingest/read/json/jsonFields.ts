import { plainText } from "../../../domain/plainText.js";
import { UnreadablePage } from "../unreadablePage.js";

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A value that has to be an object. @throws UnreadablePage BAD_RECORD */
export function objectOf(value: unknown, place: string): JsonObject {
  if (isObject(value)) return value;
  throw new UnreadablePage("BAD_RECORD", `${place} has to be an object.`);
}

/** The members of a list; empty where there is none. @throws UnreadablePage BAD_RECORD */
export function listAt(object: JsonObject, field: string): readonly unknown[] {
  const value = valueAt(object, field);
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new UnreadablePage("BAD_RECORD", `${field} has to be a list.`);
}

/** The texts of a field that holds one or a list of them, plain, without the empty ones. @throws UnreadablePage BAD_RECORD */
export function textsAt(object: JsonObject, field: string): string[] {
  const value = valueAt(object, field);
  const texts = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return texts.flatMap((text) => {
    if (typeof text !== "string" && typeof text !== "number") {
      throw new UnreadablePage("BAD_RECORD", `${field} has to be a text or a list of texts.`);
    }
    return plainText(String(text)) || [];
  });
}

/** The first text of a field. @throws UnreadablePage BAD_RECORD */
export function textAt(object: JsonObject, field: string): string | undefined {
  return textsAt(object, field)[0];
}

/** A field's value; null counts as none. */
export function valueAt(object: JsonObject, field: string): unknown {
  return Object.hasOwn(object, field) ? (object[field] ?? undefined) : undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
