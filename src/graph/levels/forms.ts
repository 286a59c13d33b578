import { LRUCache } from "lru-cache";
import type { ReadLevels } from "./readByLevel.js";

/** A root field is read in one whole statement, or level by level in several whose texts are known. */
export type Form = "whole" | "levels";

type Sighting = "seen" | "waits" | "planned";

/** Characters of the texts that are remembered; the database remembers the plans of a thousand. */
const LONGEST = 4_000_000;

/** Where an answer comes to its nodes more often than this, and to each of them so often, one by one is quicker. */
const WIDE = { visits: 1_200, each: 3 };

/**
 * Which form answers a whole statement: once the statements of the levels are planned, what was never seen is read by level,
 * and planned whole when it comes again, one plan at a time. So nobody waits for a plan, and a stream of ever new questions
 * plans nothing.
 */
export class Forms {
  private readonly sightings = new LRUCache<string, Sighting>({
    maxSize: LONGEST,
    sizeCalculation: (_, text) => text.length,
  });
  private planning: Promise<void> = Promise.resolve();
  private hasLevels = false;

  formOf(text: string): Form {
    return this.hasLevels && this.sightings.get(text) !== "planned" ? "levels" : "whole";
  }

  /** Notes that the statements of the levels are planned. */
  levelsPlanned(): void {
    this.hasLevels = true;
  }

  /** Notes what was read by level; `plan` has the database plan it whole, later. */
  readByLevel(
    text: string,
    { distinct, visits }: Pick<ReadLevels, "distinct" | "visits">,
    plan: () => Promise<unknown>,
  ): void {
    const before = this.sightings.get(text);
    if (before === undefined) this.sightings.set(text, "seen");
    if (before !== "seen" || (visits > WIDE.visits && visits > WIDE.each * distinct)) return;
    this.sightings.set(text, "waits");
    this.planning = this.planning.then(plan).then(
      () => this.planned(text),
      () => void this.sightings.set(text, "seen"),
    );
  }

  /** Notes that the database has a plan of it. */
  planned(text: string): void {
    if (this.sightings.get(text) !== "planned") this.sightings.set(text, "planned");
  }

  /** Resolves when nothing waits for its plan. */
  get settled(): Promise<void> {
    return this.planning;
  }
}
