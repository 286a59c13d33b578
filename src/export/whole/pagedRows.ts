import { LexigraphError } from "../../domain/errors.js";
import type { Connection, Row } from "../../graph/connection.js";
import { statement } from "../../graph/statement.js";

/** Rows of one page: enough to pay for its round trip, few enough for memory that stays as it is. */
const PAGE_SIZE = 1_000;
/** Milliseconds for a page: an export may wait where a client may not. */
const TIMEOUT = 120_000;

/** Reads the whole graph, page after page, as long as it is one version of the data. */
export class PagedRows {
  private constructor(
    private readonly connection: Connection,
    private readonly version: unknown,
    private readonly pageSize: number,
  ) {}

  /** Takes the version that there is now. Throws as Connection.read. */
  static async begin(connection: Connection, pageSize = PAGE_SIZE): Promise<PagedRows> {
    return new PagedRows(connection, await readVersion(connection), pageSize);
  }

  /**
   * The rows of cypher/export/NAME.cypher, one page in memory at a time: `next` says where the page after a row begins.
   * @throws LexigraphError DATA_CHANGED where a write came between; as Connection.read
   */
  async *read<T extends Row, Start extends Row>(
    name: string,
    start: Start,
    next: (last: T) => Start,
  ): AsyncGenerator<T, void, undefined> {
    const { text } = statement(`export/${name}`);
    for (let from: Start | undefined = start; from !== undefined; ) {
      const page = { ...from, limit: this.pageSize };
      const rows: T[] = await this.connection.read<T>(text, { page }, { timeout: TIMEOUT });
      await this.requireSameVersion();
      yield* rows;
      const last: T | undefined = rows.at(-1);
      from = last !== undefined && rows.length === this.pageSize ? next(last) : undefined;
    }
  }

  /** What was read belongs together where the version after it is the one from before. */
  private async requireSameVersion(): Promise<void> {
    if ((await readVersion(this.connection)) === this.version) return;
    const message = "The graph was changed while it was exported: run export again when nothing is being loaded.";
    throw new LexigraphError("DATA_CHANGED", message);
  }
}

async function readVersion(connection: Connection): Promise<unknown> {
  const [row] = await connection.read(statement("graph/state").text, {}, { timeout: TIMEOUT });
  return row?.dataVersion;
}
