import { codePointOrder } from "../domain/codePointOrder.js";
import type { Collection } from "./collection.js";
import type { Comparison } from "./comparison.js";
import type { Kept } from "./kept.js";
import type { Ranked } from "./ranked.js";
import type { Pair, Relation, RelationChange } from "./relation.js";
import { RelationWriter } from "./relationWriter.js";
import { toScore } from "./weights.js";

/** Tells how the relations differ from when this was made. */
export class RelationChanges {
  readonly #collection: Collection;
  readonly #kept: Kept;
  readonly #keysBefore = new Map<number, string>();

  constructor(collection: Collection, kept: Kept) {
    this.#collection = collection;
    this.#kept = kept;
    for (const slot of collection.slots) this.#keysBefore.set(slot, collection.term(slot).entry.key);
  }

  /**
   * `changed` are the slots whose term came, changed or went, `before` the lists that are other now, as they were. A
   * relation differs where it is new, its score is another, or a term of it changed, for its reasons may have.
   */
  since(changed: ReadonlySet<number>, before: ReadonlyMap<number, Ranked>, comparison: Comparison): RelationChange {
    const concerned = new Set([...changed, ...before.keys()]);
    const pairsBefore = this.#pairs(concerned, (slot) => before.get(slot) ?? this.#kept.of(slot));
    const pairsNow = this.#pairs(concerned, (slot) => this.#kept.of(slot));
    const removed: Pair[] = [];
    for (const pair of pairsBefore.keys()) if (!pairsNow.has(pair)) removed.push(this.#pairBefore(...slotsOf(pair)));
    const put = new Map<number, number[]>();
    for (const [pair, sum] of pairsNow) {
      const [one, two] = slotsOf(pair);
      const sumBefore = pairsBefore.get(pair);
      const hasChanged = sumBefore === undefined || toScore(sumBefore) !== toScore(sum);
      if (hasChanged || changed.has(one) || changed.has(two)) put.set(one, [...(put.get(one) ?? []), two]);
    }
    const writer = new RelationWriter(this.#collection, this.#kept, comparison);
    return {
      removed: removed.sort(pairOrder),
      put: [...put].flatMap(([slot, others]) => writer.relations(slot, others)).sort(relationOrder),
    };
  }

  /** The related pairs with a term that is concerned, with their sums. */
  #pairs(concerned: ReadonlySet<number>, listOf: (slot: number) => Ranked): Map<number, number> {
    const pairs = new Map<number, number>();
    for (const slot of new Set([...this.#keysBefore.keys(), ...this.#collection.slots])) {
      const { slots, sums } = listOf(slot);
      const isConcerned = concerned.has(slot);
      for (let place = 0; place < slots.length; place += 1) {
        const other = slots[place] ?? 0;
        if (isConcerned || concerned.has(other)) pairs.set(pairOf(slot, other), sums[place] ?? 0);
      }
    }
    return pairs;
  }

  #pairBefore(one: number, two: number): Pair {
    const [first = "", second = ""] = [one, two].map((slot) => this.#keysBefore.get(slot) ?? "").sort(codePointOrder);
    return [first, second];
  }
}

/** More slots than there will be. */
const SLOTS = 2 ** 26;

/** A pair of slots as one number. */
function pairOf(one: number, two: number): number {
  return Math.min(one, two) * SLOTS + Math.max(one, two);
}

function slotsOf(pair: number): [one: number, two: number] {
  return [Math.floor(pair / SLOTS), pair % SLOTS];
}

function pairOrder(one: Pair, two: Pair): number {
  return codePointOrder(one[0], two[0]) || codePointOrder(one[1], two[1]);
}

function relationOrder(one: Relation, two: Relation): number {
  return pairOrder([one.left, one.right], [two.left, two.right]);
}
