import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Numbering } from "../../src/relate/numbering.js";
import { integers } from "../../src/relate/numbers.js";
import { fromBytes, joined, toParts } from "../../src/relate/packedFile.js";
import { SlotLists } from "../../src/relate/slotLists.js";
import { SlotTable } from "../../src/relate/slotTable.js";

const copy = <T extends object>(packed: T): T => fromBytes(joined(toParts(packed))) as T;
const anyNumber = fc.integer({ min: 0, max: 20 });

describe("what is packed is read as it was", () => {
  it("texts keep their numbers, and new ones come after them, however often they are packed", () => {
    // Hostile to the encoding: marks, pairs of surrogates, half of one, and a zero.
    const anyText = fc.oneof(
      fc.constantFrom("", "a", "ä", "a\u0308", "𝒳", "\ud835", "\0"),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(anyText)), (rounds) => {
        let numbering = new Numbering();
        const expected: string[] = [];
        for (const texts of rounds) {
          for (const text of texts) {
            if (!expected.includes(text)) expected.push(text);
            expect(numbering.number(text)).toBe(expected.indexOf(text));
          }
          numbering = new Numbering(copy(numbering.pack()));
          expect(numbering.size).toBe(expected.length);
          for (const [number, text] of expected.entries()) {
            expect(numbering.text(number)).toBe(text);
            expect(numbering.find(text)).toBe(number);
          }
          expect(numbering.find("none of these")).toBeUndefined();
        }
        expect(() => numbering.text(expected.length)).toThrow(RangeError);
      }),
    );
  });

  it("lists of a slot are the last that were set", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.tuple(anyNumber, fc.array(anyNumber)))), anyNumber, (rounds, sought) => {
        let table = new SlotTable(integers);
        const expected = new Map<number, number[]>();
        const marks = new Uint8Array(21);
        marks[sought] = 1;
        for (const settings of rounds) {
          table = new SlotTable(integers, copy(table.pack()));
          for (const [slot, list] of settings) {
            table.set(slot, Int32Array.from(list));
            expected.set(slot, list);
          }
          for (let slot = 0; slot < 25; slot += 1) {
            expect(Array.from(table.get(slot))).toEqual(expected.get(slot) ?? []);
            expect(table.lengthOf(slot)).toBe(expected.get(slot)?.length ?? 0);
          }
          const having = [...expected].flatMap(([slot, list]) => (list.includes(sought) ? slot : []));
          expect(table.slotsHaving(marks).sort()).toEqual(having.sort());
        }
      }),
    );
  });

  it("slots come into lists and go from them", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.tuple(fc.boolean(), anyNumber, anyNumber))), (rounds) => {
        let lists = new SlotLists();
        const expected = new Map<number, number[]>();
        for (const steps of rounds) {
          lists = new SlotLists(copy(lists.pack()));
          for (const [adds, number, slot] of steps) {
            const list = expected.get(number) ?? [];
            expected.set(number, list);
            if (adds) list.push(slot);
            else if (list.includes(slot)) list.splice(list.indexOf(slot), 1);
            if (adds) lists.add(number, slot);
            else lists.delete(number, slot);
          }
          for (let number = 0; number < 25; number += 1) {
            expect(Array.from(lists.get(number))).toEqual(expected.get(number) ?? []);
          }
        }
      }),
    );
  });
});
