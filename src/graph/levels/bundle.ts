import type { Statement } from "../compile/nest.js";
import { type AskedParts, joinLevels } from "../compile/nestLevel.js";
import type { Values } from "../compile/parameterValues.js";
import type { Level } from "./level.js";

/** A level that is known, with values for it that find nothing. */
export interface KnownLevel {
  level: Level;
  values: Readonly<Values>;
}

/** Levels that one statement reads, those of them that are asked for. */
export class Bundle {
  /** The statement with the parts that are asked for. */
  readonly statement: (asked: AskedParts) => Statement;
  private readonly places: ReadonlyMap<string, number>;

  constructor(private readonly known: readonly KnownLevel[]) {
    this.statement = joinLevels(known.map(({ level }) => level));
    this.places = new Map(known.map(({ level }, place) => [level.key, place]));
  }

  /** The place of a level among its own. */
  placeOf({ key }: Level): number | undefined {
    return this.places.get(key);
  }

  /** The statement with every part, of values that find nothing. */
  get whole(): Statement {
    return this.statement(
      new Map(
        this.known.map(({ level, values }, place) => [
          place,
          { ...values, asked: level.isFirst ? [0] : [], parents: [] },
        ]),
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
  private readonly byKey = new Map<string, Bundle>();

  constructor(known: readonly KnownLevel[]) {
    const together = new Map<string, KnownLevel[]>();
    const met = new Set<string>();
    // Where one begins with nothing below it, it goes with the same one that has something.
    const hasType = ({ level }: KnownLevel) => Number(level.type !== undefined);
    for (const each of known.toSorted((one, other) => hasType(other) - hasType(one))) {
      const { key, type = key } = each.level;
      if (met.has(key)) continue;
      met.add(key);
      together.set(type, [...(together.get(type) ?? []), each]);
    }
    const bundles = [...together.values()].map((levels) => ({ levels, bundle: new Bundle(levels) }));
    for (const { levels, bundle } of bundles) for (const { level } of levels) this.byKey.set(level.key, bundle);
    this.all = bundles.map(({ bundle }) => bundle);
  }

  /** The bundle of a level; one of its own where it is not known. */
  of(level: Level): Bundle {
    return this.byKey.get(level.key) ?? new Bundle([{ level, values: {} }]);
  }
}
