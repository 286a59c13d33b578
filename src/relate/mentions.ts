import type { NameIndex } from "./nameIndex.js";
import type { TermEntry } from "./termEntry.js";
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
export function findMentions(slot: number, entry: TermEntry, names: NameIndex): Mention[] {
  const found = new Map<string, Mention>();
  for (const [definition, { words }] of entry.definitions.entries()) {
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
