import { codePointOrder } from "../domain/codePointOrder.js";
import type { Collection } from "./collection.js";
import type { Comparison } from "./comparison.js";
import type { Kept } from "./kept.js";
import { marksOf } from "./marks.js";
import { differing, type Ranked } from "./ranked.js";
import type { Pair, PendingChange, Relation, RelationChange } from "./relation.js";
import { RelationWriter } from "./relationWriter.js";
import { Replayed } from "./replayed.js";
import { toScore } from "./weights.js";

/** How many relations are written out at a time: few enough that the store begins soon. */
const BATCH = 500;

/**
 * How the relations differ from before. `changed` are the slots whose term came, changed or went, `before` the lists of the
 * strongest that are other now, as they were. A relation differs where it is new, its score is another, or a term of it
 * changed, for its reasons may have.
 */
export function relationChanges(
  collection: Collection,
  kept: Kept,
  comparison: Comparison,
  changed: ReadonlySet<number>,
  before: ReadonlyMap<number, Ranked>,
): PendingChange {
  const { keys } = collection;
  const listBefore = (slot: number) => before.get(slot) ?? kept.of(slot);
  const removed: number[] = [];
  const replaced: number[] = [];
  const added: number[] = [];
  const put = new Map<number, number[]>();
  for (const pair of pairsConcerned(collection, kept, changed, before)) {
    const [one, two] = slotsOf(pair);
    const [was, is] = [kept.sumOf(one, two, listBefore), kept.sumOf(one, two)];
    if (is === undefined) {
      if (was !== undefined) removed.push(pair);
      continue;
    }
    const isSame = was !== undefined && toScore(was) === toScore(is);
    if (isSame && !changed.has(one) && !changed.has(two)) continue;
    (was === undefined ? added : replaced).push(pair);
    // Written from the end that changed, which has most of them.
    const [from, to] = changed.has(two) ? [two, one] : [one, two];
    const others = put.get(from) ?? [];
    others.push(to);
    put.set(from, others);
  }
  const named = (pairs: readonly number[]) =>
    pairs.map((pair) => orderedPair(slotsOf(pair).map((slot) => keys.text(slot)))).sort(pairOrder);
  return {
    removed: named(removed),
    replaced: named(replaced),
    added: named(added),
    batches: new Replayed(writtenOut(put, new RelationWriter(collection, kept, comparison))),
  };
}

/** A change with all its relations written out, in their order. */
export function writeOut({ removed, replaced, batches }: PendingChange): RelationChange {
  return { removed, replaced, put: [...batches].flat().sort(relationOrder) };
}

/** The relations of slots with others, in batches. */
function* writtenOut(others: ReadonlyMap<number, readonly number[]>, writer: RelationWriter): Generator<Relation[]> {
  let batch: Relation[] = [];
  for (const [slot, list] of others) {
    batch.push(...writer.relations(slot, list));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The pairs of which one is or was among the strongest of the other, and a term changed or that choice did. */
function pairsConcerned(
  collection: Collection,
  kept: Kept,
  changed: ReadonlySet<number>,
  before: ReadonlyMap<number, Ranked>,
): Set<number> {
  const pairs = new Set<number>();
  for (const [slot, list] of before) {
    for (const other of differing(list, kept.of(slot))) pairs.add(pairOf(slot, other));
  }
  for (const slot of changed) for (const other of kept.of(slot).slots) pairs.add(pairOf(slot, other));
  for (const slot of kept.slotsNear(marksOf(changed, collection.size))) {
    for (const other of kept.of(slot).slots) if (changed.has(other)) pairs.add(pairOf(slot, other));
  }
  return pairs;
}

function orderedPair(keys: readonly string[]): Pair {
  const [left = "", right = ""] = [...keys].sort(codePointOrder);
  return [left, right];
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
