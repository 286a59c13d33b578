import type { Connection, Row } from "../graph/connection.js";
import { statement } from "../graph/statement.js";

/** Of each kind, with the version of the data: the row of cypher/status/counts.cypher. */
export async function readCounts(connection: Connection): Promise<Row> {
  const [row] = await connection.read(statement("status/counts").text);
  return row ?? {};
}
