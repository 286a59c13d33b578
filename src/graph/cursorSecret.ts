import { LexigraphError } from "../domain/errors.js";
import type { Connection } from "./connection.js";
import { statement } from "./statement.js";

/** The secret that marks this graph's cursors, made with its schema. Throws INTERNAL where the schema is not applied. */
export async function readCursorSecret(connection: Connection): Promise<string> {
  const [row] = await connection.read(statement("graph/state").text);
  const secret = row?.cursorSecret;
  if (typeof secret === "string") return secret;
  throw new LexigraphError("INTERNAL", "The graph has no schema yet; apply it before serving.");
}
