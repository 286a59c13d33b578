import type { GraphQLResolveInfo } from "graphql";
import type { Catalog } from "./compile/catalog.js";
import { type Compiled, compileRootField } from "./compile/compile.js";
import type { Cursors } from "./compile/cursor.js";
import { isRow } from "./compile/plan.js";
import type { Connection } from "./connection.js";
import { statement } from "./statement.js";

/** Reads root fields: compiles each to one statement and runs it in time. */
export class GraphReader {
  constructor(
    private readonly connection: Connection,
    private readonly catalog: Catalog,
    private readonly cursors: Cursors,
  ) {}

  /** The one statement of a root field. Throws BAD_USER_INPUT where an argument in it makes no sense. */
  compile(info: GraphQLResolveInfo): Compiled {
    return compileRootField(info, this.catalog, this.cursors);
  }

  /** Runs a compiled root field within some milliseconds; the answer is keyed by response key. */
  async run({ statement, shape }: Compiled, timeout: number): Promise<unknown> {
    const [row] = await this.connection.read(statement.text, statement.parameters, { timeout });
    return isRow(row) ? shape(row) : null;
  }

  /** The number that every write raises. */
  async dataVersion(timeout: number): Promise<unknown> {
    const [row] = await this.connection.read(statement("graph/dataVersion").text, {}, { timeout });
    return row?.version;
  }
}
