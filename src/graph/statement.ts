import { LexigraphError } from "../domain/errors.js";
import { type CypherFile, directive, parseCypherFile, readCypherFile } from "./cypherFile.js";

/** A statement of the product, frozen before it runs: its text never changes, its values come as parameters. */
export interface Statement {
  /** Its path under cypher/, without the ending: `load/writeSources`. */
  readonly name: string;
  /** The sentence that opens its header. */
  readonly purpose: string;
  readonly parameters: readonly string[];
  readonly text: string;
  /** Whether it gives rows; one that writes alone need not be waited for. */
  readonly answers: boolean;
}

const known = new Map<string, Statement>();

/**
 * The statement of the file cypher/NAME.cypher; a file is read once.
 * @throws LexigraphError INTERNAL where the file is missing or its header does not name exactly the parameters used
 */
export function statement(name: string): Statement {
  const before = known.get(name);
  if (before) return before;
  const made = toStatement(readCypherFile(name));
  known.set(name, made);
  return made;
}

/** The statements of a file that holds several, each ended by a semicolon. Throws as statement. */
export function statementsOf(name: string): Statement[] {
  const whole = statement(name);
  return whole.text.split(/;\s*\n/).map((text) => Object.freeze({ ...whole, text }));
}

/**
 * A statement from the text of its file.
 * @throws LexigraphError INTERNAL where `// params:` does not list exactly the parameters used
 */
export function parseStatement(name: string, content: string): Statement {
  return toStatement(parseCypherFile(name, content));
}

function toStatement(file: CypherFile): Statement {
  const { name, purpose, body: text } = file;
  if (text === "") throw new LexigraphError("INTERNAL", `cypher/${name}.cypher holds no statement.`);
  const listed = listOf(directive(file, "params") ?? "");
  const used = [...new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ""))];
  if ([...listed].sort().join() !== [...used].sort().join()) {
    throw new LexigraphError(
      "INTERNAL",
      `cypher/${name}.cypher uses the parameters [${used.join(", ")}]; its line "// params:" lists [${listed.join(", ")}].`,
    );
  }
  return Object.freeze({ name, purpose, parameters: listed, text, answers: directive(file, "returns") !== undefined });
}

/** `batch { rows, at }, first` lists batch and first: what stands in braces tells what a map holds. */
function listOf(text: string): string[] {
  let outside = text;
  while (/\{[^{}]*\}/.test(outside)) outside = outside.replace(/\{[^{}]*\}/g, "");
  return outside
    .split(",")
    .map((part) => part.trim().split(" ")[0] ?? "")
    .filter((part) => part !== "");
}
