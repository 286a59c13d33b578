import { LexigraphError } from "../domain/errors.js";
import { type Connection, type ConnectionSettings, connect } from "../graph/connection.js";

/**
 * A connection to a database that answers; close it when done.
 * @throws LexigraphError DATABASE_UNAVAILABLE, which names the host and the port
 */
export async function connectTo(address: ConnectionSettings): Promise<Connection> {
  const connection = connect(address);
  try {
    await connection.verify();
    return connection;
  } catch (cause) {
    await connection.close();
    if (!(cause instanceof LexigraphError) || cause.code !== "DATABASE_UNAVAILABLE") throw cause;
    const host = new URL(address.uri).host;
    // A refused login says what to mend already.
    const message = cause.safe
      ? `Nothing answers at ${host}: see that the database runs there, or set NEO4J_URI to where it does.`
      : `${host}: ${cause.message}`;
    throw new LexigraphError(cause.code, message, { cause });
  }
}
