import type { Connection } from "./connection.js";

/** The same connection, each read of which tells where a connection to the database broke. */
export function tellingBreaks(connection: Connection, onBroken: () => void): Connection {
  return {
    read: (text, parameters, options) => connection.read(text, parameters, { ...options, onBroken }),
    write: (work, options) => connection.write(work, options),
    verify: () => connection.verify(),
    close: () => connection.close(),
  };
}
