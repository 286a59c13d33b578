import { CompanyTable } from "./companyTable.js";
import { CountTable } from "./countTable.js";
import { isGeneralStem } from "./generalWords.js";
import { Numbering } from "./numbering.js";
import type { CollectionStatistics } from "./relation.js";

/** The share of growth or loss after which the counts of the last full run no longer serve. */
const GROWTH = 0.05;
/** Rare is what so many times the square root of all terms have, two at least and a hundred at most: so many are looked up. */
const RARE_ROOTS = 1.5;
const RARE_AT_LEAST = 2;
const RARE_AT_MOST = 100;

/** What a collection without any statistics has: nothing counted. */
export const NOTHING_COUNTED: CollectionStatistics = {
  terms: 0,
  definitions: 0,
  counts: new CountTable(),
  company: new CompanyTable(new Numbering()),
  chance: 0,
};

/** The name in the statistics of the naming of a term. */
export function namingName(key: string): string {
  return `n:${key}`;
}

/** The name in the statistics of what has a word in a definition. */
const DEFINITION_WORD = "w:";

/** How rare things are by the counts of a full run; what it did not count occurs once. */
export class Rarity {
  readonly #statistics: CollectionStatistics;
  readonly #rareUpTo: number;

  constructor(statistics: CollectionStatistics) {
    this.#statistics = statistics;
    this.#rareUpTo = Math.max(RARE_AT_LEAST, Math.min(RARE_AT_MOST, RARE_ROOTS * Math.sqrt(statistics.terms)));
  }

  /** In how many terms a thing occurs, by its name in the statistics. */
  count(name: string): number {
    return this.#statistics.counts.get(name) ?? 1;
  }

  /** Whether so few terms have it that sharing it says something, and looking all of them up is cheap. */
  isRare(name: string): boolean {
    return this.count(name) <= this.#rareUpTo && !isGeneralWord(name);
  }

  /** The inverse document frequency (Spärck Jones 1972), above 0 and at least ln 2 for what occurs once. */
  idf(name: string): number {
    const terms = Math.max(this.#statistics.terms, 1);
    return Math.log((terms + 1) / Math.min(this.count(name), terms));
  }
}

/** Whether a collection has grown or shrunk so much since its statistics were counted that they are due anew. */
export function isOutgrown(statistics: CollectionStatistics, terms: number, definitions: number): boolean {
  return hasMoved(statistics.terms, terms) || hasMoved(statistics.definitions, definitions);
}

function hasMoved(before: number, now: number): boolean {
  return Math.abs(now - before) >= Math.max(1, before * GROWTH);
}

function isGeneralWord(name: string): boolean {
  return name.startsWith(DEFINITION_WORD) && isGeneralStem(name.slice(DEFINITION_WORD.length));
}
