import { execute, parse } from "graphql";
import neo4j from "neo4j-driver";
import { derivations } from "../../../src/api/derived.js";
import { createSchema } from "../../../src/api/schema.js";
import { readCatalog } from "../../../src/graph/compile/catalog.js";
import { compileRootField } from "../../../src/graph/compile/compile.js";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import { namedRow } from "../../../src/graph/compile/namedRows.js";
import type { Connection, Row } from "../../../src/graph/connection.js";
import { readCursorSecret } from "../../../src/graph/cursorSecret.js";
import type { BareStatement } from "../../bareServer.js";
import type { Question } from "./questions.js";

/**
 * What the bare server answers: by hand under /hand/NAME, as compiled under /compiled/NAME. By hand there are the values of
 * the question, and what the product makes of its arguments (`$p.sought_1`).
 */
export async function bareStatements(
  connection: Connection,
  questions: readonly Question[],
): Promise<Map<string, BareStatement[]>> {
  const schema = createSchema();
  const catalog = readCatalog(derivations);
  const cursors = new Cursors(await readCursorSecret(connection));
  const compiled = async ({ operation, variables }: Question): Promise<BareStatement[]> => {
    const found: BareStatement[] = [];
    const read = (info: Parameters<typeof compileRootField>[0]) => {
      const { statement, walk } = compileRootField(info, catalog, cursors);
      const named = namedRow(walk);
      found.push({ ...statement, answer: ([row]) => ({ data: row && named(row) }) });
      return null;
    };
    const document = parse(operation);
    for (const variableValues of variables) {
      const before = found.length;
      const { errors } = await execute({ schema, document, variableValues, contextValue: { reader: { read } } });
      if (found.length === before) throw errors?.[0] ?? new Error(`${operation} asks nothing of the graph.`);
    }
    return found;
  };
  const statements = new Map<string, BareStatement[]>();
  for (const question of questions) {
    const { name, byHand, values } = question;
    const found = await compiled(question);
    const byHandFor = ({ parameters: { p } }: BareStatement, place: number) => {
      const parameters = { p: { ...Object(p), ...wholeNumbers(values[place]) } };
      return { text: byHand, parameters, answer: ([row]: Row[]) => ({ data: row }) };
    };
    statements.set(`/compiled/${name}`, found).set(`/hand/${name}`, found.map(byHandFor));
  }
  return statements;
}

/** Whole numbers as the database needs them for LIMIT. */
function wholeNumbers(values: Record<string, unknown> = {}): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    Number.isInteger(value) ? neo4j.int(Number(value)) : value,
  ]);
  return Object.fromEntries(entries);
}
