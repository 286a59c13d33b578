import { namingName, type Rarity } from "./collectionStatistics.js";
import { labelWordWeight } from "./common.js";
import type { CommonTable } from "./commonTable.js";
import type { Features } from "./features.js";
import type { Numbering } from "./numbering.js";
import { NumberTable } from "./numberTable.js";

/** What the labels of terms weigh under the statistics of a collection, each worked out once. */
export class LabelWeights {
  readonly #keys: Numbering;
  readonly #common: CommonTable;
  readonly #features: Features;
  readonly #lengths = new NumberTable();
  readonly #namingWeights = new NumberTable();
  #rarity: Rarity;

  constructor(keys: Numbering, common: CommonTable, features: Features, rarity: Rarity) {
    this.#keys = keys;
    this.#common = common;
    this.#features = features;
    this.#rarity = rarity;
  }

  /** The length of the vector of a term's labels' words, each of `labelWordWeight`. */
  lengthOf(slot: number): number {
    return this.#lengths.find(slot, () => {
      let squares = 0;
      for (const feature of this.#common.get("labelWord", slot)) {
        squares += labelWordWeight(this.#features.idf(feature)) ** 2;
      }
      return Math.sqrt(squares);
    });
  }

  /** How telling it is that a definition names a term: 1 where one term does, less for a hub. */
  namingWeightOf(slot: number): number {
    return this.#namingWeights.find(slot, () => {
      return this.#rarity.idf(namingName(this.#keys.text(slot))) / this.#rarity.idf("");
    });
  }

  /** Forgets what a term's labels weighed: it was taken out. */
  forget(slot: number): void {
    this.#lengths.set(slot, 0);
  }

  /** Goes by these statistics from here on. */
  goBy(rarity: Rarity): void {
    this.#rarity = rarity;
    this.#lengths.clear();
    this.#namingWeights.clear();
  }
}
