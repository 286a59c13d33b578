import type { Statement } from "../compile/nest.js";
import { type AskedParts, joinLevels, type LevelPart } from "../compile/nestLevel.js";

/** A part that is known, with the type of what it walks from, or begins at. */
export interface KnownPart {
  part: LevelPart;
  type: string | undefined;
}

/** Levels that one statement reads, those of them that are asked for. */
export class Bundle {
  /** The statement with the parts that are asked for. */
  readonly statement: (asked: AskedParts) => Statement;
  private readonly places: ReadonlyMap<string, number>;

  constructor(readonly parts: readonly LevelPart[]) {
    this.statement = joinLevels(parts);
    this.places = new Map(parts.map(({ text }, place) => [text, place]));
  }

  /** The place of a part among its own. */
  placeOf({ text }: LevelPart): number | undefined {
    return this.places.get(text);
  }

  /** The statement with every part, of values that find nothing. */
  get whole(): Statement {
    return this.statement(
      new Map(
        this.parts.map(({ values, isFirst }, place) => [place, { ...values, asked: isFirst ? [0] : [], parents: [] }]),
      ),
    );
  }
}

/**
 * The levels that are known, in few statements: with all walks from one type of node goes whatever begins at one node of it,
 * so that an answer takes one trip to the database for each of its levels, and none for the first.
 */
export class Bundles {
  readonly all: readonly Bundle[];
  private readonly byText = new Map<string, Bundle>();

  constructor(known: readonly KnownPart[]) {
    const parts = new Map<string, Map<string, LevelPart>>();
    // Where one begins with nothing below it, it goes with the same one that has something.
    const typed = known.toSorted((one, other) => Number(other.type !== undefined) - Number(one.type !== undefined));
    const texts = new Set<string>();
    for (const { part, type = part.text } of typed) {
      if (texts.has(part.text)) continue;
      texts.add(part.text);
      const ofType = parts.get(type) ?? new Map<string, LevelPart>();
      parts.set(type, ofType.set(part.text, part));
    }
    this.all = [...parts.values()].map((each) => new Bundle([...each.values()]));
    for (const bundle of this.all) for (const { text } of bundle.parts) this.byText.set(text, bundle);
  }

  /** The bundle of a part; one of its own where it is not known. */
  of(part: LevelPart): Bundle {
    return this.byText.get(part.text) ?? new Bundle([part]);
  }
}
