import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import type { Connection } from "../../../src/graph/connection.js";
import { readCursorSecret } from "../../../src/graph/cursorSecret.js";
import { directive, listed, parseCypherFile } from "../../../src/graph/cypherFile.js";

/** What readers ask, as each contender takes it. */
export interface Question {
  /** The folder of its texts under question/; a line `// query: NAME` of its values names another, by its path in that folder, whose operation and Cypher it takes. */
  name: string;
  /** For lexigraph. */
  operation: string;
  /** The variables of one request each. */
  variables: Record<string, unknown>[];
  /** The same values with sort keys in place of cursors, for Cypher. */
  values: Record<string, unknown>[];
  /** Cypher written by hand for exactly this answer. */
  byHand: string;
  /** Fields that are made in code, in every contender's, of what Cypher reads under their names. */
  made: string[];
  /** For \@neo4j/graphql, where it can answer. */
  peer?: string;
}

const FOLDER = new URL("question/", import.meta.url);

/** The questions of a folder by name, or those that are named, with values that the graph has. */
export async function readQuestions(
  connection: Connection,
  only?: readonly string[],
  folder: URL = FOLDER,
): Promise<Question[]> {
  const path = fileURLToPath(folder);
  const names = readdirSync(path).filter((name) => only === undefined || only.includes(name));
  const cursors = new Cursors(await readCursorSecret(connection));
  return Promise.all(names.sort().map((name) => readQuestion(path, name, connection, cursors)));
}

/** The bodies of requests for an operation, one for each set of its variables. */
export function bodiesOf({ operation, variables }: Pick<Question, "operation" | "variables">): string[] {
  return variables.map((each) => JSON.stringify({ query: operation, variables: each }));
}

async function readQuestion(folder: string, name: string, connection: Connection, cursors: Cursors): Promise<Question> {
  const text = (file: string, of = name) => {
    const path = `${folder}${of}/${file}`;
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };
  const finding = parseCypherFile(name, text("values.cypher") ?? "");
  const values = await connection.read(finding.body, {}, { timeout: 60_000 });
  if (values.length === 0) throw new Error(`${name}: the graph has no values to ask for; make it larger.`);
  const list = directive(finding, "cursor");
  const cursorOf = ({ after, ...rest }: Record<string, unknown>) => ({
    ...rest,
    after: cursors.encode(list ?? "", String(after)),
  });
  const borrowed = directive(finding, "query");
  const byHand = parseCypherFile(name, text("limit.cypher", borrowed) ?? "");
  const peer = text("peer.graphql");
  return {
    name,
    operation: text("query.graphql", borrowed) ?? "",
    values,
    variables: list === undefined ? values : values.map(cursorOf),
    byHand: byHand.body,
    made: listed(byHand, "made"),
    ...(peer === undefined ? {} : { peer }),
  };
}
