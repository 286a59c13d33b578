import type { NameIndex } from "./nameIndex.js";
import { fractions, integers, type PackedTable } from "./numbers.js";
import { SlotTable } from "./slotTable.js";
import type { TermWords } from "./termEntry.js";
import { LATE_MENTION_LOSS } from "./weights.js";

/** That a definition of a term names another term. */
export interface Mention {
  /** The slot of the term that is named. */
  target: number;
  /** The place of the name among the target's names. */
  name: number;
  /** The place of the definition among the term's. */
  definition: number;
  /** How much it counts for standing early: 1 at the beginning of the definition. */
  weight: number;
}

/**
 * The other terms that a term's definitions name, the longest name at each place, read from left to right: a word inside
 * a longer name names nothing of its own, and a definition that names its own term says nothing by it.
 */
export function findMentions(slot: number, { definitions }: TermWords, names: NameIndex): Mention[] {
  const found = new Map<string, Mention>();
  for (const [definition, { words }] of definitions.entries()) {
    for (let place = 0; place < words.length; ) {
      const match = names.longest(words, place);
      const weight = 1 - LATE_MENTION_LOSS * (place / words.length);
      const isOwn = match?.targets.some((target) => target.slot === slot);
      for (const { slot: target, name } of isOwn ? [] : (match?.targets ?? [])) {
        const key = `${target} ${definition}`;
        if (!found.has(key)) found.set(key, { target, name, definition, weight });
      }
      place += match?.length ?? 1;
    }
  }
  return [...found.values()];
}

/** Mentions as plain data: three numbers and a weight for each. */
export interface PackedMentions {
  targets: PackedTable<Int32Array>;
  weights: PackedTable<Float64Array>;
}

/** Whom the term of each slot names. */
export class MentionTable {
  readonly #targets: SlotTable<Int32Array>;
  readonly #weights: SlotTable<Float64Array>;

  constructor(packed?: PackedMentions) {
    this.#targets = new SlotTable(integers, packed?.targets);
    this.#weights = new SlotTable(fractions, packed?.weights);
  }

  /** All its mentions, or those of one term. */
  get(slot: number, of?: number): Mention[] {
    const [numbers, weights] = [this.#targets.get(slot), this.#weights.get(slot)];
    const found: Mention[] = [];
    for (let place = 0; place < weights.length; place += 1) {
      const target = numbers[3 * place] ?? 0;
      if (of !== undefined && target !== of) continue;
      const [name = 0, definition = 0, weight = 0] = [numbers[3 * place + 1], numbers[3 * place + 2], weights[place]];
      found.push({ target, name, definition, weight });
    }
    return found;
  }

  /** Each term that is named, as often as it is, and how much each time counts. */
  each(slot: number, visit: (target: number, weight: number) => void): void {
    const [numbers, weights] = [this.#targets.sourceOf(slot), this.#weights.sourceOf(slot)];
    const [start, end, first] = [this.#weights.startOf(slot), this.#weights.endOf(slot), this.#targets.startOf(slot)];
    for (let place = start; place < end; place += 1) {
      visit(numbers[first + 3 * (place - start)] ?? 0, weights[place] ?? 0);
    }
  }

  set(slot: number, mentions: readonly Mention[]): void {
    this.#targets.set(
      slot,
      Int32Array.from(mentions.flatMap(({ target, name, definition }) => [target, name, definition])),
    );
    this.#weights.set(
      slot,
      Float64Array.from(mentions, ({ weight }) => weight),
    );
  }

  pack(): PackedMentions {
    return { targets: this.#targets.pack(), weights: this.#weights.pack() };
  }
}

/** Whether two readings of a term's definitions found the same. */
export function areSameMentions(before: readonly Mention[], now: readonly Mention[]): boolean {
  if (before.length !== now.length) return false;
  return before.every((mention, place) => {
    const other = now[place];
    return (
      mention.target === other?.target &&
      mention.name === other.name &&
      mention.definition === other.definition &&
      mention.weight === other.weight
    );
  });
}
