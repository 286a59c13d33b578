import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBytes, joined, toParts } from "../../src/relate/packedFile.js";
import type { CollectionStatistics, Relation, RelationChange, TermText } from "../../src/relate/relation.js";
import { type PackedIndex, RelationIndex } from "../../src/relate/relationIndex.js";
import { TUNING, type Tuning, WEIGHTS } from "../../src/relate/weights.js";
import { anyTerms, anyUpdates } from "./anyTerms.js";
import { evidenceOf } from "./evidenceOf.js";
import { verifyReason } from "./verifyReason.js";

/** Lists so short that they fill, and what falls off their end shows. */
const SHORT: Tuning = { weights: WEIGHTS, limits: { nearest: 3, reserve: 1, company: 2, kept: 2 } };

function relate(terms: Iterable<TermText>, statistics?: CollectionStatistics, tuning?: Tuning): Relation[] {
  const index = new RelationIndex(statistics, tuning);
  for (const term of terms) index.put(term);
  return sorted([...index.relateAll({ keepStatistics: statistics !== undefined })].flat());
}

/** Where an index is kept: whole, or what differs from the last that was. */
class Keeper {
  #base = joined(toParts(new RelationIndex().pack()));

  /** The index as it comes back. */
  restored(original: RelationIndex, isWhole: boolean, tuning?: Tuning): RelationIndex {
    const bytes = joined(toParts(original.pack(), isWhole ? undefined : this.#base));
    if (isWhole) this.#base = bytes;
    const index = RelationIndex.unpack(fromBytes(bytes, this.#base) as PackedIndex, tuning);
    if (!index) throw new Error("The index is not of this version.");
    return index;
  }
}

function sorted(relations: Iterable<Relation>): Relation[] {
  return [...relations].sort((one, two) => (pairOf(one) < pairOf(two) ? -1 : 1));
}

function pairOf({ left, right }: Pick<Relation, "left" | "right">): string {
  return `${left}\n${right}`;
}

/** Relations as a store holds them. */
class Store {
  readonly relations = new Map<string, Relation>();

  apply({ removed, put, replaced }: RelationChange): void {
    const known = put.filter((relation) => this.relations.has(pairOf(relation)));
    expect(replaced).toEqual(known.map(({ left, right }) => [left, right]));
    for (const [left, right] of removed) expect(this.relations.delete(pairOf({ left, right }))).toBe(true);
    for (const relation of put) this.relations.set(pairOf(relation), relation);
  }
}

describe("RelationIndex", () => {
  it("updates to what relating all anew under the statistics gives", () => {
    fc.assert(
      fc.property(anyTerms, anyUpdates, fc.constantFrom(TUNING, SHORT), (terms, updates, tuning) => {
        let index = new RelationIndex(undefined, tuning);
        const [store, keeper] = [new Store(), new Keeper()];
        const now = new Map(terms.map((term) => [term.key, term]));
        for (const term of terms) index.put(term);
        store.apply({ removed: [], replaced: [], put: [...index.relateAll()].flat() });
        index = keeper.restored(index, true, tuning);
        for (const [turn, { put, remove }] of updates.entries()) {
          for (const key of remove) now.delete(key);
          for (const term of put) now.set(term.key, term);
          store.apply(index.update({ put, remove }));
          index = keeper.restored(index, turn % 3 === 2, tuning);
          expect(sorted(store.relations.values())).toEqual(relate(now.values(), index.statistics, tuning));
        }
      }),
    );
  });

  it("gives the same whatever the order of the terms", () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(relate([...terms].reverse())).toEqual(relate(terms));
      }),
    );
  });

  it("gives reasons that hold by their evidence alone, strongest first, and for every relation", () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        for (const relation of relate(terms)) {
          expect(relation.left < relation.right).toBe(true);
          expect(relation.score).toBeGreaterThan(0);
          expect(relation.score).toBeLessThan(1);
          expect(relation.reasons).not.toEqual([]);
          const scores = relation.reasons.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((one, two) => two - one));
          for (const reason of relation.reasons) {
            expect(verifyReason(reason, evidenceOf(relation, reason, terms))).toBeUndefined();
          }
        }
      }),
    );
  });

  it("is due to count anew once it has grown or shrunk by a twentieth", () => {
    const term = (key: string): TermText => ({
      key,
      label: key,
      alternativeLabels: [],
      definitions: [{ id: `${key}#1`, text: `What ${key} is.`, references: [] }],
      chapters: [],
    });
    const index = new RelationIndex();
    expect(index.needsFullRun).toBe(false);
    for (let place = 0; place < 40; place += 1) index.put(term(`thing${place}`));
    expect(index.needsFullRun).toBe(true);
    expect([...index.relateAll()].flat()).toEqual([]);
    expect(index.needsFullRun).toBe(false);
    index.update({ put: [term("one")], remove: [] });
    expect(index.needsFullRun).toBe(false);
    index.update({ put: [term("two")], remove: [] });
    expect(index.needsFullRun).toBe(true);
    index.update({ put: [], remove: ["one", "two"] });
    expect(index.needsFullRun).toBe(false);
    index.update({ put: [], remove: ["thing1", "thing2", "nothing"] });
    expect(index.needsFullRun).toBe(true);
    expect(index.terms).toBe(38);
  });

  it("does not take what another version packed", () => {
    expect(RelationIndex.unpack({ ...new RelationIndex().pack(), form: 0 })).toBeUndefined();
  });
});
