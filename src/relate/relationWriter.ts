import { codePointOrder } from "../domain/codePointOrder.js";
import type { Collection } from "./collection.js";
import type { Comparison } from "./comparison.js";
import { DefinitionMatcher } from "./definitionMatcher.js";
import type { Kept } from "./kept.js";
import { reasonsOf } from "./reasons.js";
import type { Relation } from "./relation.js";
import { toScore } from "./weights.js";

/** Writes the relations of slots out, with their reasons; holds until the collection changes. */
export class RelationWriter {
  readonly #collection: Collection;
  readonly #kept: Kept;
  readonly #comparison: Comparison;
  readonly #matcher: DefinitionMatcher;

  constructor(collection: Collection, kept: Kept, comparison: Comparison) {
    this.#collection = collection;
    this.#kept = kept;
    this.#comparison = comparison;
    this.#matcher = new DefinitionMatcher(collection);
  }

  /** The relations of a term with some others. */
  relations(slot: number, others: readonly number[]): Relation[] {
    if (others.length === 0) return [];
    this.#comparison.layOutFor(slot, others);
    return others.map((other) => this.#relation(slot, other));
  }

  #relation(slot: number, other: number): Relation {
    const { keys } = this.#collection;
    const [one, two] = codePointOrder(keys.text(slot), keys.text(other)) < 0 ? [slot, other] : [other, slot];
    return {
      left: keys.text(one),
      right: keys.text(two),
      score: toScore(this.#kept.sumOf(slot, other) ?? 0),
      reasons: reasonsOf(this.#collection, this.#matcher, one, two, this.#comparison.with(other)),
    };
  }
}
