import "./endWithBench.mjs";
import { type ConnectionSettings, connect } from "../../../src/graph/connection.js";
import { startBareServer } from "../../bareServer.js";
import { bareStatements } from "./bareStatements.js";
import type { Question } from "./questions.js";

/** What it is told: where the database is, and what will be asked. */
interface Told {
  settings: ConnectionSettings;
  questions: Question[];
}

/** A request's body says `{"place": n}` among the statements of the path that is asked. */
process.once("message", async ({ settings, questions }: Told) => {
  const connection = connect(settings);
  const statements = await bareStatements(connection, questions);
  await connection.close();
  const { address } = await startBareServer(settings, (path, { place }) => {
    const statement = statements.get(path)?.[Number(place)];
    if (statement) return statement;
    throw new Error(`Nothing is asked at ${path}, place ${place}.`);
  });
  process.send?.(address);
});
