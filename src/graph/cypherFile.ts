import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LexigraphError } from "../domain/errors.js";

/** A file under cypher/: the sentence that opens its header, the header's other lines by their word, and its text. */
export interface CypherFile {
  name: string;
  purpose: string;
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

const ROOT = fileURLToPath(new URL("../../cypher/", import.meta.url));

/** Every file of a folder under cypher/, by name. */
export function readCypherFolder(folder: string): CypherFile[] {
  const entries = readdirSync(`${ROOT}${folder}`).filter((entry) => entry.endsWith(".cypher"));
  return entries.sort().map((entry) => {
    const name = entry.slice(0, -".cypher".length);
    return parseCypherFile(name, readText(`${folder}/${name}`));
  });
}

/** The file cypher/NAME.cypher. Throws INTERNAL where it cannot be read. */
export function readCypherFile(name: string): CypherFile {
  return parseCypherFile(name, readText(name));
}

/** Splits a file into the lines of its header and its text. Throws INTERNAL where a part of the text is missing. */
export function parseCypherFile(name: string, content: string): CypherFile {
  const lines = content.split(/\r?\n/);
  const header = lines.filter((line) => line.startsWith("//")).map((line) => line.slice(2).trim());
  const directives = header.flatMap((line) => {
    const match = /^([a-z]+)(?: ([A-Z_]+))?: (.+)$/.exec(line);
    return match ? [{ word: match[1] ?? "", order: match[2] ?? "", value: withPart(match[3] ?? "") }] : [];
  });
  const body = lines.filter((line) => !line.startsWith("//")).flatMap(including);
  return { name, purpose: header[0] ?? "", directives, body: body.join("\n").trim() };
}

/** A line `  // include: weight` of a text stands for the text of cypher/part/weight.cypher. */
function including(line: string): string[] {
  const [, indent, part] = /^( *)\/\/ include: (\w+)$/.exec(line) ?? [];
  if (part === undefined) return [line];
  return textOfPart(part)
    .split("\n")
    .map((included) => `${indent}${included}`);
}

/** A header's value that ends in `= include weight` ends in that text. */
function withPart(value: string): string {
  return value.replace(/(?<== )include (\w+)$/, (_, part: string) => textOfPart(part));
}

function textOfPart(name: string): string {
  return readCypherFile(`part/${name}`).body;
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

function readText(name: string): string {
  try {
    return readFileSync(`${ROOT}${name}.cypher`, "utf8");
  } catch (cause) {
    throw new LexigraphError("INTERNAL", `The file cypher/${name}.cypher cannot be read.`, { cause });
  }
}
