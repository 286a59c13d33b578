import fc from "fast-check";
import { expect, test } from "vitest";
import { Cursors } from "../../../src/graph/compile/cursor.js";

const cursors = new Cursors("a secret");
const refused = expect.objectContaining({ code: "BAD_USER_INPUT", safe: true });

test("a cursor gives back the key it was made of, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.string(), (key, list) => {
      expect(cursors.decode(list, cursors.encode(list, key), "after")).toBe(key);
    }),
  );
});

test("a cursor of another list, another graph or nobody is refused", () => {
  const cursor = cursors.encode("Term.definitions YEAR DESC", "2021\tdefinition:x");
  for (const read of [
    () => cursors.decode("Term.definitions YEAR ASC", cursor, "after"),
    () => new Cursors("another secret").decode("Term.definitions YEAR DESC", cursor, "after"),
    () => cursors.decode("Term.definitions YEAR DESC", `${cursor}=`, "after"),
    () => cursors.decode("Term.definitions YEAR DESC", "", "after"),
  ]) {
    expect(read).toThrow(refused);
  }
});

test("a cursor with any character changed is refused", () => {
  const cursor = cursors.encode("list", "a key\tid");
  fc.assert(
    fc.property(fc.nat(cursor.length - 1), fc.constantFrom(..."AZaz09-_ +/"), (place, letter) => {
      fc.pre(cursor[place] !== letter);
      const changed = cursor.slice(0, place) + letter + cursor.slice(place + 1);
      expect(() => cursors.decode("list", changed, "before")).toThrow(refused);
    }),
  );
});
