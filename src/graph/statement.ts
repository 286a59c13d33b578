import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LexigraphError } from "../domain/errors.js";

/** A statement of the product, frozen before it runs: its text never changes, its values come as parameters. */
export interface Statement {
  /** Its path under cypher/, without the ending: `load/writeSources`. */
  readonly name: string;
  /** The sentence that opens its header. */
  readonly purpose: string;
  readonly parameters: readonly string[];
  readonly text: string;
}

const root = fileURLToPath(new URL("../../cypher/", import.meta.url));
const known = new Map<string, Statement>();

/**
 * The statement of the file cypher/NAME.cypher; a file is read once.
 * @throws LexigraphError INTERNAL where the file is missing or its header does not name exactly the parameters used
 */
export function statement(name: string): Statement {
  const before = known.get(name);
  if (before) return before;
  const made = parseStatement(name, readFile(name));
  known.set(name, made);
  return made;
}

/**
 * Splits a file into its header (the comment lines at its top) and its text.
 * @throws LexigraphError INTERNAL where `// params:` does not list exactly the parameters used
 */
export function parseStatement(name: string, file: string): Statement {
  const lines = file.split(/\r?\n/);
  const end = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("//"));
  const header = lines.slice(0, end === -1 ? lines.length : end).map((line) => line.replace(/^\/\/\s?/, ""));
  const text = (end === -1 ? [] : lines.slice(end)).join("\n").trim();
  if (text === "") throw new LexigraphError("INTERNAL", `cypher/${name}.cypher holds no statement.`);
  const listed = listOf(header.find((line) => line.startsWith("params:"))?.slice("params:".length) ?? "");
  const used = [...new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ""))];
  if ([...listed].sort().join() !== [...used].sort().join()) {
    throw new LexigraphError(
      "INTERNAL",
      `cypher/${name}.cypher uses the parameters [${used.join(", ")}]; its line "// params:" lists [${listed.join(", ")}].`,
    );
  }
  return Object.freeze({ name, purpose: header[0] ?? "", parameters: listed, text });
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

function readFile(name: string): string {
  try {
    return readFileSync(`${root}${name}.cypher`, "utf8");
  } catch (cause) {
    throw new LexigraphError("INTERNAL", `The statement cypher/${name}.cypher cannot be read.`, { cause });
  }
}
