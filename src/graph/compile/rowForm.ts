import { LexigraphError } from "../../domain/errors.js";
import { isRow } from "./plan.js";

/** What is read of one node: values by name, or by place. */
export type Values = Readonly<Record<string | number, unknown>>;

/** The key of a name. */
export type KeyOf = (name: string) => string | number;

/** How what is read of a node stands in a row. */
export interface RowForm {
  isValues(value: unknown): value is Values;
  /** The key of each of some names, which stand in this order. Throws INTERNAL for any other. */
  keysOf(names: readonly string[]): KeyOf;
}

/** Levels put rows together by name. */
export const BY_NAME: RowForm = {
  isValues: (value): value is Values => isRow(value),
  keysOf: () => (name) => name,
};

/** The one whole statement gives values by their places. */
export const BY_PLACE: RowForm = {
  isValues: (value): value is Values => Array.isArray(value),
  keysOf: (names) => {
    const places = new Map(names.map((name, place) => [name, place]));
    return (name) => {
      const place = places.get(name);
      if (place !== undefined) return place;
      throw new LexigraphError("INTERNAL", `${name} is not among what is read: ${names.join(", ")}.`);
    };
  },
};
