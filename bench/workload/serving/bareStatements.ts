import { execute, parse } from "graphql";
import { isInt } from "neo4j-driver";
import { derivations } from "../../../src/api/derived.js";
import { createSchema } from "../../../src/api/schema.js";
import { readCatalog } from "../../../src/graph/compile/catalog.js";
import { compileRootField } from "../../../src/graph/compile/compile.js";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import type { Connection } from "../../../src/graph/connection.js";
import { readCursorSecret } from "../../../src/graph/cursorSecret.js";
import type { Question } from "./questions.js";

/** A statement ready to be sent. */
export interface BareStatement {
  text: string;
  parameters: Record<string, unknown>;
}

/**
 * What the bare server answers: by hand under /hand/NAME, as compiled under /compiled/NAME. By hand there are the values of
 * the question, and what the product makes of its arguments (`$p.sought_1`).
 */
export async function bareStatements(
  connection: Connection,
  questions: readonly Question[],
): Promise<Record<string, BareStatement[]>> {
  const schema = createSchema();
  const catalog = readCatalog(derivations);
  const cursors = new Cursors(await readCursorSecret(connection));
  const compiled = async ({ operation, variables }: Question): Promise<BareStatement[]> => {
    const found: BareStatement[] = [];
    const read = (info: Parameters<typeof compileRootField>[0]) => {
      const { text, parameters } = compileRootField(info, catalog, cursors).statement;
      found.push({ text, parameters: { p: plainNumbers(parameters.p) } });
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
  const entries: [string, BareStatement[]][] = [];
  for (const question of questions) {
    const { name, byHand, values } = question;
    const statements = await compiled(question);
    const byHandFor = ({ parameters: { p } }: BareStatement, place: number) => {
      return { text: byHand, parameters: { p: { ...Object(p), ...values[place] } } };
    };
    entries.push([`/compiled/${name}`, statements], [`/hand/${name}`, statements.map(byHandFor)]);
  }
  return Object.fromEntries(entries);
}

/** The driver's whole numbers as plain ones, all the way down. */
function plainNumbers(values: Record<string, unknown>): Record<string, unknown> {
  const plain = (value: unknown): unknown => {
    if (isInt(value)) return value.toNumber();
    if (Array.isArray(value)) return value.map(plain);
    return typeof value === "object" && value !== null ? plainNumbers({ ...value }) : value;
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));
}
