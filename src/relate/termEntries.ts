import type { PackedLists } from "./numbers.js";
import type { ChapterOfTerm } from "./relation.js";
import { bytes, integers, SlotTable } from "./slotTable.js";
import type { DefinitionEntry, TermEntry } from "./termEntry.js";

/** The terms of slots as plain data. */
export interface PackedEntries {
  /** What a term says but for its words: JSON in UTF-8. */
  said: PackedLists<Uint8Array>;
  /** The words of a term's labels, of each name and of each definition, one after the other. */
  words: PackedLists<Int32Array>;
  /** How many words each of those has; none for a slot without a term. */
  lengths: PackedLists<Int32Array>;
}

interface Said {
  key: string;
  label: string;
  alternativeLabels: string[];
  names: string[];
  definitions: Omit<DefinitionEntry, "words">[];
  chapters: ChapterOfTerm[];
}

/** The terms of slots; those that were packed are read as they are asked for. */
export class TermEntries {
  readonly #entries = new Map<number, TermEntry>();
  /** Those of the entries that are not packed. */
  readonly #unpacked = new Set<number>();
  readonly #said: SlotTable<Uint8Array>;
  readonly #words: SlotTable<Int32Array>;
  readonly #lengths: SlotTable<Int32Array>;

  constructor(packed?: PackedEntries) {
    this.#said = new SlotTable(bytes, packed?.said);
    this.#words = new SlotTable(integers, packed?.words);
    this.#lengths = new SlotTable(integers, packed?.lengths);
  }

  has(slot: number): boolean {
    return this.#lengths.lengthOf(slot) > 0;
  }

  /** Throws RangeError where there is no term. */
  get(slot: number): TermEntry {
    const known = this.#entries.get(slot);
    if (known) return known;
    if (!this.has(slot)) throw new RangeError(`Slot ${slot} holds no term.`);
    const entry = this.#read(slot);
    this.#entries.set(slot, entry);
    return entry;
  }

  /** Whether it has more texts than its labels and names. */
  hasDefinition(slot: number): boolean {
    return this.get(slot).definitions.length > 0;
  }

  set(slot: number, entry: TermEntry): void {
    const texts = [entry.labelWords, ...entry.names.map(({ words }) => words), ...definitionWords(entry)];
    const words = new Int32Array(texts.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const text of texts) {
      words.set(text, end);
      end += text.length;
    }
    this.#words.set(slot, words);
    this.#lengths.set(
      slot,
      Int32Array.from(texts, ({ length }) => length),
    );
    this.#entries.set(slot, entry);
    this.#unpacked.add(slot);
  }

  delete(slot: number): void {
    this.#said.set(slot, bytes(0));
    this.#words.set(slot, integers(0));
    this.#lengths.set(slot, integers(0));
    this.#entries.delete(slot);
    this.#unpacked.delete(slot);
  }

  /** The slots of the terms in whose texts a word stands that is marked, by its number. */
  slotsHaving(marks: Uint8Array): number[] {
    return this.#words.slotsHaving(marks);
  }

  pack(): PackedEntries {
    for (const slot of this.#unpacked) this.#said.set(slot, Buffer.from(JSON.stringify(saidBy(this.get(slot)))));
    this.#unpacked.clear();
    return { said: this.#said.pack(), words: this.#words.pack(), lengths: this.#lengths.pack() };
  }

  #read(slot: number): TermEntry {
    const { buffer, byteOffset, byteLength } = this.#said.get(slot);
    const said: Said = JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString());
    const words = this.#words.get(slot);
    const lengths = this.#lengths.get(slot);
    let text = 0;
    let end = 0;
    const next = () => {
      const start = end;
      end += lengths[text] ?? 0;
      text += 1;
      return words.subarray(start, end);
    };
    const labelWords = next();
    const names = said.names.map((printed) => ({ printed, words: next() }));
    const definitions = said.definitions.map((definition) => ({ ...definition, words: next() }));
    return { ...said, labelWords, names, definitions };
  }
}

function definitionWords({ definitions }: TermEntry): Int32Array[] {
  return definitions.map(({ words }) => words);
}

function saidBy({ key, label, alternativeLabels, names, definitions, chapters }: TermEntry): Said {
  return {
    key,
    label,
    alternativeLabels: [...alternativeLabels],
    names: names.map(({ printed }) => printed),
    definitions: definitions.map(({ words: _, ...definition }) => definition),
    chapters: [...chapters],
  };
}
