import { LRUCache } from "lru-cache";
import type { ReadLevels } from "./readByLevel.js";

/** A root field is read in one whole statement, or level by level in several whose texts are known. */
export type Form = "whole" | "levels";

/** What became of a text: it was asked, it was read by level, its plan is being waited for, it is planned. */
type Sighting = "met" | "seen" | "waits" | "planned";

/** Characters of the texts that are remembered; the database remembers the plans of a thousand. */
const LONGEST = 4_000_000;

/** How many wait for their plan; others are told again when they are asked again. */
const MOST_WAITING = 100;

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
  private waiting = 0;
  private hasLevels = false;

  formOf(text: string): Form {
    return this.hasLevels && !this.isPlanned(text) ? "levels" : "whole";
  }

  /** Notes that a text is asked. @returns whether it is for the first time, and has to be read by level for that */
  meet(text: string): boolean {
    if (!this.hasLevels || this.sightings.get(text) !== undefined) return false;
    this.sightings.set(text, "met");
    return true;
  }

  /** Notes that a text that was asked for the first time was not read. */
  forget(text: string): void {
    if (this.sightings.get(text) === "met") this.sightings.delete(text);
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
    if (before === undefined || before === "met") this.sightings.set(text, "seen");
    if (before !== "seen" || (visits > WIDE.visits && visits > WIDE.each * distinct)) return;
    if (this.waiting >= MOST_WAITING) return;
    this.sightings.set(text, "waits");
    this.waiting += 1;
    this.planning = this.planning
      .then(plan)
      .then(
        () => this.planned(text),
        () => void this.sightings.set(text, "seen"),
      )
      .finally(() => {
        this.waiting -= 1;
      });
  }

  /** Whether the database has a plan of a text. */
  isPlanned(text: string): boolean {
    return this.sightings.get(text) === "planned";
  }

  /** Notes that the database has a plan of it. */
  planned(text: string): void {
    if (!this.isPlanned(text)) this.sightings.set(text, "planned");
  }

  /** Notes that the database may have begun anew, without a plan: what was asked is met anew, and read whole at first. */
  forgetPlans(): void {
    this.sightings.clear();
    this.hasLevels = false;
  }

  /** Resolves when nothing waits for its plan. */
  get settled(): Promise<void> {
    return this.planning;
  }
}
