import { execute, parse } from "graphql";
import neo4j from "neo4j-driver";
import { derivations } from "../../../src/api/derived.js";
import { createSchema } from "../../../src/api/schema.js";
import { readCatalog } from "../../../src/graph/compile/catalog.js";
import { compileRootField } from "../../../src/graph/compile/compile.js";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import { interpret } from "../../../src/graph/compile/interpret.js";
import { namedRow } from "../../../src/graph/compile/namedRows.js";
import { ANSWERS } from "../../../src/graph/compile/output.js";
import { isRow } from "../../../src/graph/compile/plan.js";
import { BY_PLACE } from "../../../src/graph/compile/rowForm.js";
import type { Connection, Row } from "../../../src/graph/connection.js";
import { readCursorSecret } from "../../../src/graph/cursorSecret.js";
import { textsOf } from "../../../src/graph/search/searchFields.js";
import { snippet } from "../../../src/graph/search/snippet.js";
import type { BareStatement } from "../../bareServer.js";
import type { Question } from "./questions.js";

/** Fields that no Cypher makes, from what is read for them and the values of a request: as the product makes them. */
const MADE: Readonly<Record<string, (read: unknown, values: Record<string, unknown>) => unknown>> = {
  snippet: (read, { query }) => (isRow(read) ? snippet(textsOf(read), String(query)) : null),
};

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
  const compiled = async ({ operation, variables, made }: Question): Promise<BareStatement[]> => {
    const found: BareStatement[] = [];
    const read = (info: Parameters<typeof compileRootField>[0]) => {
      const { statement, walk, reading } = compileRootField(info, catalog, cursors);
      // No more than names for the values, but where the answer would not be in them.
      const answer = made.length > 0 ? interpret(reading, BY_PLACE, ANSWERS) : namedRow(walk);
      found.push({ ...statement, answer: ([row]) => ({ data: row && answer(row) }) });
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
    const { name, byHand, values, made } = question;
    const found = await compiled(question);
    const byHandFor = ({ parameters: { p } }: BareStatement, place: number) => {
      const asked = values[place] ?? {};
      const parameters = { p: { ...Object(p), ...wholeNumbers(asked) } };
      const answer = ([row]: Row[]) => ({ data: made.length > 0 ? withMade(made, row, asked) : row });
      return { text: byHand, parameters, answer };
    };
    statements.set(`/compiled/${name}`, found).set(`/hand/${name}`, found.map(byHandFor));
  }
  return statements;
}

/** An answer with some fields made of what was read for them, wherever they stand. */
function withMade(made: readonly string[], answer: unknown, asked: Record<string, unknown>): unknown {
  if (Array.isArray(answer)) return answer.map((each) => withMade(made, each, asked));
  if (!isRow(answer)) return answer;
  const entries = Object.entries(answer).map(([name, value]) => [
    name,
    made.includes(name) ? MADE[name]?.(value, asked) : withMade(made, value, asked),
  ]);
  return Object.fromEntries(entries);
}

/** Whole numbers as the database needs them for LIMIT. */
function wholeNumbers(values: Record<string, unknown> = {}): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    Number.isInteger(value) ? neo4j.int(Number(value)) : value,
  ]);
  return Object.fromEntries(entries);
}
