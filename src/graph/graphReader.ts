import type { Catalog } from "./compile/catalog.js";
import { type Compiled, compileRootField, type RootSelection } from "./compile/compile.js";
import type { Cursors } from "./compile/cursor.js";
import { isRow } from "./compile/plan.js";
import type { Connection, ReadOptions } from "./connection.js";
import { statement } from "./statement.js";

/** Reads root fields: compiles each to one statement and runs it in time. */
export class GraphReader {
  constructor(
    private readonly connection: Connection,
    private readonly catalog: Catalog,
    private readonly cursors: Cursors,
  ) {}

  /**
   * The one statement of a root field; `known` are values that its file may use beside the field's arguments. Throws
   * BAD_USER_INPUT where an argument in it makes no sense.
   */
  compile(root: RootSelection, known: Readonly<Record<string, unknown>> = {}): Compiled {
    return compileRootField(root, this.catalog, this.cursors, known);
  }

  /** Whether a field has a file of its own under cypher/read. */
  canRead({ parentType, fieldName }: RootSelection): boolean {
    return this.catalog.walks.has(`${parentType.name}.${fieldName}`);
  }

  /** Runs a compiled root field; the answer is keyed by response key. */
  async run({ statement, shape }: Compiled, options: ReadOptions): Promise<unknown> {
    const [row] = await this.connection.read(statement.text, statement.parameters, options);
    return isRow(row) ? shape(row) : null;
  }

  /** The number that every write raises. */
  async dataVersion(options: ReadOptions): Promise<unknown> {
    const [row] = await this.connection.read(statement("graph/dataVersion").text, {}, options);
    return row?.version;
  }
}
