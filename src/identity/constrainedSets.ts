import type { IdentityByline } from "./identityByline.js";
import { type NameConflict, nameConflict } from "./nameConflict.js";
import { nameParts } from "./nameParts.js";

/** What forbids that two bylines are one person's. */
export type Obstacle = "DECIDED_APART" | "ONE_CHAPTER" | "OTHER_ORCID" | NameConflict;

interface SetOfBylines {
  members: number[];
  chapters: Set<string>;
  orcids: Set<string>;
  /** `DECISION merge` or `DECISION apart`, for each decision that sets a member apart from others. */
  sides: Set<string>;
}

/** Bylines that rules united, without those that only a decision adds: their names agree with each other. */
interface PartOfBylines {
  members: number[];
  names: Set<string>;
}

/**
 * Sets of bylines that grow by union and never hold two that something forbids to be one person's. What decisions glue
 * together stays several parts of one set: a name that a person married into agrees with the part that bears it.
 */
export class ConstrainedSets {
  private readonly sets: SetOfBylines[];
  private readonly parts: PartOfBylines[];

  /** @param sides per byline, on which side of which decisions it stands */
  constructor(bylines: readonly IdentityByline[], sides: readonly ReadonlySet<string>[]) {
    this.sets = bylines.map(({ chapterId, orcid }, place) => ({
      members: [place],
      chapters: new Set([chapterId]),
      orcids: new Set(orcid === null ? [] : [orcid]),
      sides: new Set(sides[place]),
    }));
    this.parts = bylines.map(({ name }, place) => ({ members: [place], names: new Set([name]) }));
  }

  /** Unites the sets of two bylines because a person says so; only another decision forbids it. */
  glue(left: number, right: number): Obstacle | undefined {
    const [one, other] = [this.setOf(left), this.setOf(right)];
    if (one === other) return undefined;
    if (areApart(one, other)) return "DECIDED_APART";
    this.uniteSets(one, other);
    return undefined;
  }

  /** Unites the sets of two bylines because a rule says so, unless something forbids it; returns what does. */
  unite(left: number, right: number): Obstacle | undefined {
    const [onePart, otherPart] = [this.partOf(left), this.partOf(right)];
    if (onePart === otherPart) return undefined;
    const [one, other] = [this.setOf(left), this.setOf(right)];
    const obstacle = (one === other ? undefined : obstacleBetween(one, other)) ?? conflictOfNames(onePart, otherPart);
    if (obstacle) return obstacle;
    if (one !== other) this.uniteSets(one, other);
    this.uniteParts(onePart, otherPart);
    return undefined;
  }

  areTogether(left: number, right: number): boolean {
    return this.setOf(left) === this.setOf(right);
  }

  /** The bylines that rules alone unite with one. */
  partMembers(place: number): readonly number[] {
    return this.partOf(place).members;
  }

  /** All sets, each with its members in ascending order; by their first members. */
  all(): number[][] {
    return [...new Set(this.sets)].map(({ members }) => [...members].sort((left, right) => left - right));
  }

  private setOf(place: number): SetOfBylines {
    return this.sets[place] ?? unknownPlace(place);
  }

  private partOf(place: number): PartOfBylines {
    return this.parts[place] ?? unknownPlace(place);
  }

  /** The smaller moves into the larger, so that a byline moves at most log n times. */
  private uniteSets(one: SetOfBylines, other: SetOfBylines): void {
    const [into, from] = one.members.length >= other.members.length ? [one, other] : [other, one];
    for (const member of from.members) {
      into.members.push(member);
      this.sets[member] = into;
    }
    for (const chapter of from.chapters) into.chapters.add(chapter);
    for (const orcid of from.orcids) into.orcids.add(orcid);
    for (const side of from.sides) into.sides.add(side);
  }

  private uniteParts(one: PartOfBylines, other: PartOfBylines): void {
    const [into, from] = one.members.length >= other.members.length ? [one, other] : [other, one];
    for (const member of from.members) {
      into.members.push(member);
      this.parts[member] = into;
    }
    for (const name of from.names) into.names.add(name);
  }
}

function obstacleBetween(one: SetOfBylines, other: SetOfBylines): Obstacle | undefined {
  if (areApart(one, other)) return "DECIDED_APART";
  if (!areDisjoint(one.chapters, other.chapters)) return "ONE_CHAPTER";
  // Several ORCIDs are in one set only where a person said that they are one person's.
  const bothIdentified = one.orcids.size > 0 && other.orcids.size > 0;
  return bothIdentified && areDisjoint(one.orcids, other.orcids) ? "OTHER_ORCID" : undefined;
}

/** Whether a decision sets members of one apart from members of the other. */
export function areApart(one: Pick<SetOfBylines, "sides">, other: Pick<SetOfBylines, "sides">): boolean {
  const [few, many] = one.sides.size <= other.sides.size ? [one.sides, other.sides] : [other.sides, one.sides];
  return [...few].some((side) => many.has(otherSide(side)));
}

/** The two sides of a decision that sets bylines apart. */
export function sideOf(decisionId: string, side: "merge" | "apart"): string {
  return `${side}\t${decisionId}`;
}

function otherSide(side: string): string {
  return side.startsWith("merge\t") ? `apart${side.slice("merge".length)}` : `merge${side.slice("apart".length)}`;
}

function conflictOfNames(one: PartOfBylines, other: PartOfBylines): NameConflict | undefined {
  for (const left of one.names) {
    for (const right of other.names) {
      const conflict = left === right ? undefined : nameConflict(nameParts(left), nameParts(right));
      if (conflict) return conflict;
    }
  }
  return undefined;
}

function areDisjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  for (const value of few) if (many.has(value)) return false;
  return true;
}

function unknownPlace(place: number): never {
  throw new RangeError(`There is no byline ${place}.`);
}
