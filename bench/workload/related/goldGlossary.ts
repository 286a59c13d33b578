import { readFileSync } from "node:fs";
import type { TermText } from "../../../src/relate/relation.js";

/** A term of a glossary whose editors listed by hand what is related to it, by label. */
export interface GoldEntry {
  label: string;
  definition: string;
  references: readonly string[];
  related: readonly string[];
}

/** Reads a glossary: a JSON array of entries. Throws what the file system and JSON.parse throw. */
export function readGold(path: string): GoldEntry[] {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** An entry as relating reads it; its label is its key. */
export function termOf({ label, definition, references }: GoldEntry): TermText {
  return {
    key: label,
    label: label.trim(),
    alternativeLabels: [],
    definitions: [{ id: label, text: definition, references }],
    chapters: [],
  };
}
