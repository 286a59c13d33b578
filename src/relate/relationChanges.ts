import { codePointOrder } from "../domain/codePointOrder.js";
import type { Collection } from "./collection.js";
import type { Kept } from "./kept.js";
import { fromRanked, type Ranked } from "./ranked.js";
import type { Pair, Relation, RelationChange } from "./relation.js";
import { RelationWriter } from "./relationWriter.js";

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
   * relation differs where it is new, its sum is another, or a term of it changed, for its reasons may have.
   */
  since(changed: ReadonlySet<number>, before: ReadonlyMap<number, Ranked>): RelationChange {
    const sumsBefore = pairSums(this.#pairs(changed, before, (slot) => before.get(slot) ?? this.#kept.of(slot)));
    const sumsNow = pairSums(this.#pairs(changed, before, (slot) => this.#kept.of(slot)));
    const removed: Pair[] = [];
    for (const [pair, { one, two }] of sumsBefore) if (!sumsNow.has(pair)) removed.push(this.#pairBefore(one, two));
    const put = new Map<number, number[]>();
    for (const [pair, { one, two, sum }] of sumsNow) {
      const isSame = sumsBefore.get(pair)?.sum === sum && !changed.has(one) && !changed.has(two);
      if (!isSame) put.set(one, [...(put.get(one) ?? []), two]);
    }
    const writer = new RelationWriter(this.#collection, this.#kept);
    return {
      removed: removed.sort(pairOrder),
      put: [...put].flatMap(([slot, others]) => writer.relations(slot, others)).sort(relationOrder),
    };
  }

  /** The related pairs that one of the changed terms or lists is part of. */
  *#pairs(
    changed: ReadonlySet<number>,
    before: ReadonlyMap<number, Ranked>,
    listOf: (slot: number) => Ranked,
  ): Generator<PairSum> {
    for (const slot of new Set([...this.#keysBefore.keys(), ...this.#collection.slots])) {
      const isPart = changed.has(slot) || before.has(slot);
      for (const { slot: other, sum } of fromRanked(listOf(slot))) {
        if (isPart || changed.has(other) || before.has(other)) yield { one: slot, two: other, sum };
      }
    }
  }

  #pairBefore(one: number, two: number): Pair {
    const [first = "", second = ""] = [one, two].map((slot) => this.#keysBefore.get(slot) ?? "").sort(codePointOrder);
    return [first, second];
  }
}

interface PairSum {
  one: number;
  two: number;
  sum: number;
}

/** Pairs by the number of both slots, the smaller first. */
function pairSums(pairs: Iterable<PairSum>): Map<number, PairSum> {
  const sums = new Map<number, PairSum>();
  for (const { one, two, sum } of pairs) {
    const pair = { one: Math.min(one, two), two: Math.max(one, two), sum };
    sums.set(pair.one * 2 ** 26 + pair.two, pair);
  }
  return sums;
}

function pairOrder(one: Pair, two: Pair): number {
  return codePointOrder(one[0], two[0]) || codePointOrder(one[1], two[1]);
}

function relationOrder(one: Relation, two: Relation): number {
  return pairOrder([one.left, one.right], [two.left, two.right]);
}
