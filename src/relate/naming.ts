import { areSameMentions, findMentions, type Mention, MentionTable, type PackedMentions } from "./mentions.js";
import { NameChanges } from "./nameChanges.js";
import { NameIndex, type PackedNames } from "./nameIndex.js";
import type { PackedTable } from "./numbers.js";
import { SlotLists } from "./slotLists.js";
import type { TermEntries } from "./termEntries.js";
import type { TermName } from "./termEntry.js";
import type { Vocabulary } from "./vocabulary.js";

/** Who names whom as plain data. */
export interface PackedNaming {
  names: PackedNames;
  mentions: PackedMentions;
  naming: PackedTable<Int32Array>;
}

/** Who names whom: the names of terms, which definitions name which, and the same from the other end. */
export class Naming {
  readonly #entries: TermEntries;
  readonly #vocabulary: Vocabulary;
  readonly #names: NameIndex;
  readonly #mentions: MentionTable;
  /** The terms whose definitions name a term, by its slot. */
  readonly #naming: SlotLists;
  readonly #changes = new NameChanges();
  #isRead: boolean;

  constructor(entries: TermEntries, vocabulary: Vocabulary, packed?: PackedNaming) {
    this.#entries = entries;
    this.#vocabulary = vocabulary;
    this.#names = new NameIndex(vocabulary, packed?.names);
    this.#mentions = new MentionTable(packed?.mentions);
    this.#naming = new SlotLists(packed?.naming);
    this.#isRead = packed !== undefined;
  }

  /** Whether all texts were read for names once: from then on only what changed is. */
  get isRead(): boolean {
    return this.#isRead;
  }

  pack(): PackedNaming {
    return { names: this.#names.pack(), mentions: this.#mentions.pack(), naming: this.#naming.pack() };
  }

  /** Whom the definitions of a term name, or where they name one term. */
  mentions(slot: number, of?: number): readonly Mention[] {
    return this.#mentions.get(slot, of);
  }

  /** Each term that the definitions of a term name, as often as they do, and how much each time counts. */
  each(slot: number, visit: (target: number, weight: number) => void): void {
    this.#mentions.each(slot, visit);
  }

  /** The slots of the terms whose definitions name a term, once for each that does. */
  of(slot: number): ArrayLike<number> {
    return this.#naming.get(slot);
  }

  /** Takes in the names of a term. */
  add(slot: number, names: readonly TermName[]): void {
    this.#names.add(slot, names);
    if (this.#isRead) this.#changes.note(slot, this.#names.namesOf(slot));
  }

  /** Takes out the names of a term, and whom it names. */
  remove(slot: number): void {
    if (this.#isRead) this.#changes.note(slot, this.#names.namesOf(slot));
    this.#names.remove(slot);
    this.#set(slot, []);
  }

  /** Reads the texts of all terms for names, in their order, of so many slots. */
  readAll(slots: readonly number[], size: number): void {
    for (const slot of slots) this.#mentions.set(slot, this.#find(slot));
    this.#naming.fill(size, (add) => {
      for (const slot of slots) this.#mentions.each(slot, (target) => add(target, slot));
    });
    this.#names.forgetTrees();
    this.#isRead = true;
  }

  /** Reads the texts of some terms, and those in which names stand that came or went; gives whose term names others than before. */
  readAgain(slots: Iterable<number>): number[] {
    const moved: number[] = [];
    for (const slot of new Set([...slots, ...this.#changes.take(this.#entries, this.#vocabulary)])) {
      const mentions = this.#find(slot);
      if (areSameMentions(this.mentions(slot), mentions)) continue;
      this.#set(slot, mentions);
      moved.push(slot);
    }
    return moved;
  }

  #find(slot: number): Mention[] {
    return findMentions(slot, this.#entries.wordsOf(slot), this.#names);
  }

  #set(slot: number, mentions: readonly Mention[]): void {
    for (const { target } of this.mentions(slot)) this.#naming.delete(target, slot);
    this.#mentions.set(slot, mentions);
    for (const { target } of mentions) this.#naming.add(target, slot);
  }
}
