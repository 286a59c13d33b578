import { type Connection, connect } from "../../../src/graph/connection.js";
import { applySchema } from "../../../src/graph/schema.js";

export async function openGraph(): Promise<Connection> {
  const connection = connect({
    uri: process.env.LEXITEST ?? "bolt://127.0.0.1:17687",
    username: "neo4j",
    password: "x",
    database: "neo4j",
  });
  await applySchema(connection);
  return connection;
}
