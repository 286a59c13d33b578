import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LexigraphError } from "../../domain/errors.js";
import { isParameterForm, type ParameterForm } from "./parameterForms.js";

/** A file of cypher/read or cypher/where: its header's lines by their word, and its text. */
export interface CypherFile {
  name: string;
  directives: readonly Directive[];
  body: string;
}

/** A line `// key TITLE: chapter.titleKey` of a header. */
export interface Directive {
  word: string;
  /** A name in capitals after the word. */
  order: string;
  value: string;
}

/** A value that a text takes: what is done to which argument of the field. */
export interface Parameter {
  form: ParameterForm;
  argument: string;
}

const ROOT = fileURLToPath(new URL("../../../cypher/", import.meta.url));

/** Every file of a folder under cypher/, by name. */
export function readCypherFolder(folder: string): CypherFile[] {
  const entries = readdirSync(`${ROOT}${folder}`).filter((entry) => entry.endsWith(".cypher"));
  return entries.sort().map((entry) => {
    const name = entry.slice(0, -".cypher".length);
    return parseCypherFile(name, readFileSync(`${ROOT}${folder}/${entry}`, "utf8"));
  });
}

/** Splits a file into the lines of its header and its text. */
export function parseCypherFile(name: string, content: string): CypherFile {
  const lines = content.split("\n");
  const header = lines.filter((line) => line.startsWith("//")).map((line) => line.slice(2).trim());
  const directives = header.flatMap((line) => {
    const match = /^([a-z]+)(?: ([A-Z_]+))?: (.+)$/.exec(line);
    return match ? [{ word: match[1] ?? "", order: match[2] ?? "", value: match[3] ?? "" }] : [];
  });
  const body = lines.filter((line) => !line.startsWith("//")).flatMap(including);
  return { name, directives, body: body.join("\n").trim() };
}

/** A line `  // include: weight` of a text stands for the text of cypher/part/weight.cypher. */
function including(line: string): string[] {
  const [, indent, part] = /^( *)\/\/ include: (\w+)$/.exec(line) ?? [];
  if (part === undefined) return [line];
  const { body } = parseCypherFile(part, readFileSync(`${ROOT}part/${part}.cypher`, "utf8"));
  return body.split("\n").map((included) => `${indent}${included}`);
}

/** The value of a header's line, where it has one of this word. */
export function directive(file: CypherFile, word: string): string | undefined {
  return file.directives.find((found) => found.word === word)?.value;
}

/** The names in the header's lines of a word, parted by commas. */
export function listed(file: CypherFile, word: string): string[] {
  const lines = file.directives.filter((found) => found.word === word);
  return lines.flatMap(({ value }) => value.split(/,\s*/)).filter(Boolean);
}

/**
 * The parameters of a text, from `// params: label folded, words fullText of query`: name, form, argument; by default
 * plain, and the argument of the parameter's own name. Throws INTERNAL where the line is not understood.
 */
export function parametersOf(file: CypherFile, argument?: string): Map<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const item of listed(file, "params")) {
    const [, name = "", form = "plain", of] = /^(\w+)(?: (?!of )(\w+))?(?: of (\w+))?$/.exec(item) ?? [];
    if (name === "" || !isParameterForm(form)) {
      throw new LexigraphError("INTERNAL", `${file.name}.cypher: "${item}" is no parameter of a known form.`);
    }
    parameters.set(name, { form, argument: of ?? argument ?? name });
  }
  return parameters;
}
