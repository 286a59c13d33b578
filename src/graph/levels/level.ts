import { isWrapped } from "../compile/fetchedPage.js";
import { namedRow } from "../compile/namedRows.js";
import { type LevelPart, nestLevel } from "../compile/nestLevel.js";
import { startOf } from "../compile/page.js";
import { type Values, valuesOf } from "../compile/parameterValues.js";
import {
  type AbstractPlan,
  isAbstract,
  isRow,
  type ObjectPlan,
  type PagePlan,
  type Row,
  rowsOf,
  type WalkPlan,
} from "../compile/plan.js";
import { namesOf } from "../compile/projection.js";
import { levelKey } from "./levelKey.js";

/** A row that is being put together: what the levels below find is added to it. */
export type GrowingRow = Record<string, unknown>;

/** Told of each walk that goes on from a row in a statement of its own. */
export type GoOn = (walk: WalkPlan, row: GrowingRow) => void;

/** From a row of a level's answer to the columns that a parent's row has in the whole statement. */
type Columns = (answer: Row, goOn: GoOn) => GrowingRow;

/** Completes a value of a column. */
type Finish = (value: unknown, goOn: GoOn) => void;

interface Cut<T> {
  copy: T;
  finish: Finish;
}

/** What a page tells beside its rows. */
const AROUND = ["_edition", "_behind", "_beyond", "_total"];

/**
 * One level of a walk: the walk itself with what hangs on maps below it, cut off wherever it comes to a node. Its text is
 * the same whatever is selected, under whatever name: it reads all properties of a type, and its variables are counted
 * anew. So there are few texts, and the database has planned them before.
 */
export class Level implements LevelPart {
  /** The same for levels of one text. */
  readonly key: string;
  readonly isFirst: boolean;
  readonly begins: string | undefined;
  readonly columns: Columns;
  /** The walks that go on from its nodes. */
  readonly below: WalkPlan[] = [];
  private readonly copy: WalkPlan;
  private count = 0;

  constructor(private readonly walk: WalkPlan) {
    const { copy, columns } = this.cut(walk);
    const { target, yields } = copy;
    this.copy = copy;
    const named = namedRow(copy);
    this.columns = (answer, goOn) => columns(named(answer), goOn);
    this.key = levelKey(copy);
    this.isFirst = walk.file.from === undefined;
    const isOne = this.isFirst && yields === "one" && !isAbstract(target) && target.reference === true;
    this.begins = isOne ? `${copy.column}[${namesOf(target).indexOf("reference")}]` : undefined;
  }

  get text(): string {
    return nestLevel(this.copy);
  }

  get values(): Values {
    return valuesOf(this.copy);
  }

  /** The type of what it walks from; of the first walk, of what it comes to, where anything goes on from there. */
  get type(): string | undefined {
    const { file } = this.isFirst ? (this.below[0] ?? {}) : this.walk;
    return this.isFirst && !this.begins ? undefined : file?.name.split(".")[0];
  }

  private cut(walk: WalkPlan): { copy: WalkPlan; columns: Columns } {
    this.count += 1;
    const column = `level${this.count}`;
    const named: WalkPlan = { ...walk, number: this.count, column };
    const target = this.cutTarget(walk);
    if (walk.page) return this.cutPage(named, walk, walk.page, target);
    const columns: Columns = (answer, goOn) => {
      const found = answer[column];
      for (const row of rowsOf(Array.isArray(found) ? found : [found])) {
        target.finish(walk.file.gaps === undefined ? row : row.item, goOn);
      }
      return { [walk.column]: found };
    };
    return { copy: { ...named, target: target.copy }, columns };
  }

  private cutPage(named: WalkPlan, walk: WalkPlan, page: PagePlan, target: Cut<WalkPlan["target"]>) {
    const edge = page.edge && this.cutObject(page.edge, false);
    // The key is read along, and the start said: with them and without would be several texts.
    const after = page.after ?? startOf(page);
    const copied: PagePlan = { ...page, after, cursors: page.rows, ...(edge && { edge: edge.copy }) };
    const isAlone = !isWrapped(page);
    const columns: Columns = (answer, goOn) => {
      const rows = rowsOf(answer[named.column]).map((row) => {
        target.finish(row.node, goOn);
        edge?.finish(row.edge, goOn);
        return isAlone ? row.node : row;
      });
      const around = AROUND.map((end) => [`${walk.column}${end}`, answer[`${named.column}${end}`]]);
      return { ...Object.fromEntries(around), [walk.column]: rows };
    };
    return { copy: { ...named, target: target.copy, page: copied }, columns };
  }

  private cutTarget({ target, file }: WalkPlan): Cut<ObjectPlan | AbstractPlan> {
    if (!isAbstract(target)) return this.cutObject(target, !file.isMap);
    const branches = target.branches.map(({ type, object }) => ({ type, ...this.cutObject(object, true) }));
    const finishes = new Map<unknown, Finish>(branches.map(({ type, finish }) => [type, finish]));
    return {
      copy: { branches: branches.map(({ type, copy }) => ({ type, object: copy })) },
      finish: (value, goOn) => isRow(value) && finishes.get(value.type)?.(value, goOn),
    };
  }

  /** What hangs on a map stays with it; what hangs on a node goes on from there. */
  private cutObject({ properties, stored, walks }: ObjectPlan, isNode: boolean): Cut<ObjectPlan> {
    const all = new Set([...properties, ...stored]);
    if (isNode) {
      this.below.push(...walks);
      return {
        copy: { properties: all, stored, walks: [], reference: true },
        finish: (value, goOn) => {
          if (isGrowing(value)) for (const walk of walks) goOn(walk, value);
        },
      };
    }
    const cut = walks.map((walk) => this.cut(walk));
    return {
      copy: { properties: all, stored, walks: cut.map(({ copy }) => copy) },
      finish: (value, goOn) => {
        if (isGrowing(value)) for (const { columns } of cut) Object.assign(value, columns(value, goOn));
      },
    };
  }
}

/** The level of a walk, and those of all walks below it. */
export function levelsOf(walk: WalkPlan): Level[] {
  const level = new Level(walk);
  return [level, ...level.below.flatMap(levelsOf)];
}

/** The driver makes its maps for us alone. */
function isGrowing(value: unknown): value is GrowingRow {
  return isRow(value);
}
