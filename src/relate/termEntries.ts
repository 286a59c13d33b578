import { bytes, integers, type PackedTable } from "./numbers.js";
import type { ChapterOfTerm } from "./relation.js";
import { SlotTable } from "./slotTable.js";
import type { DefinitionEntry, TermEntry, TermWords } from "./termEntry.js";

/** The terms of slots as plain data. */
export interface PackedEntries {
  /** What a term says but for its words: JSON in UTF-8. */
  said: PackedTable<Uint8Array>;
  /** The words of a term's labels, of each name and of each definition, one after the other. */
  words: PackedTable<Int32Array>;
  /** How many names there are, and how many words each of those texts has; nothing for a slot without a term. */
  lengths: PackedTable<Int32Array>;
}

interface Said {
  key: string;
  label: string;
  alternativeLabels: string[];
  names: string[];
  definitions: Omit<DefinitionEntry, "words">[];
  chapters: ChapterOfTerm[];
}

/** How many of the terms last read are held: a term is asked for again with each of its relations. */
const HELD = 4_096;

/** The terms of slots, packed as they come and read as they are asked for. */
export class TermEntries {
  readonly #held = new Map<number, TermEntry>();
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
    const known = this.#held.get(slot);
    if (known) return known;
    const entry = this.#read(slot);
    if (this.#held.size === HELD) this.#held.clear();
    this.#held.set(slot, entry);
    return entry;
  }

  /** The words alone, which are quicker to read. Throws RangeError where there is no term. */
  wordsOf(slot: number): TermWords {
    const { labelWords, definitions } = this.#textsOf(slot);
    return { labelWords, definitions: definitions.map((words) => ({ words })) };
  }

  /** Whether it has more texts than its labels and names. */
  hasDefinition(slot: number): boolean {
    const names = this.#lengths.sourceOf(slot)[this.#lengths.startOf(slot)] ?? 0;
    return this.#lengths.lengthOf(slot) > 2 + names;
  }

  set(slot: number, entry: TermEntry): void {
    const texts = [entry.labelWords, ...entry.names.map(({ words }) => words), ...definitionWords(entry)];
    const words = new Int32Array(texts.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const text of texts) {
      words.set(text, end);
      end += text.length;
    }
    this.#said.set(slot, Buffer.from(JSON.stringify(saidBy(entry))));
    this.#words.set(slot, words);
    this.#lengths.set(slot, Int32Array.from([entry.names.length, ...texts.map(({ length }) => length)]));
    this.#held.delete(slot);
  }

  delete(slot: number): void {
    this.#said.set(slot, new Uint8Array());
    this.#words.set(slot, new Int32Array());
    this.#lengths.set(slot, new Int32Array());
    this.#held.delete(slot);
  }

  /** The slots of the terms in whose texts a word stands that is marked, by its number. */
  slotsHaving(marks: Uint8Array): number[] {
    return this.#words.slotsHaving(marks);
  }

  pack(): PackedEntries {
    return { said: this.#said.pack(), words: this.#words.pack(), lengths: this.#lengths.pack() };
  }

  #read(slot: number): TermEntry {
    const texts = this.#textsOf(slot);
    const { buffer, byteOffset, byteLength } = this.#said.get(slot);
    const said: Said = JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString());
    const at = (words: Int32Array[], place: number) => words[place] ?? new Int32Array();
    return {
      ...said,
      labelWords: texts.labelWords,
      names: said.names.map((printed, place) => ({ printed, words: at(texts.names, place) })),
      definitions: said.definitions.map((definition, place) => ({
        ...definition,
        words: at(texts.definitions, place),
      })),
    };
  }

  #textsOf(slot: number): { labelWords: Int32Array; names: Int32Array[]; definitions: Int32Array[] } {
    if (!this.has(slot)) throw new RangeError(`Slot ${slot} holds no term.`);
    const words = this.#words.get(slot);
    const [names = 0, ...lengths] = this.#lengths.get(slot);
    let end = 0;
    const [labelWords = words, ...texts] = lengths.map((length) => {
      end += length;
      return words.subarray(end - length, end);
    });
    return { labelWords, names: texts.slice(0, names), definitions: texts.slice(names) };
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
