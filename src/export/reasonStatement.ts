import { assertedStatement } from "../relate/assertedStatement.js";
import type { Reason } from "../relate/relation.js";
import { relationStatement } from "../relate/relationStatement.js";

/** What the sentence of a reason is made from. */
export const REASON_PARTS =
  "{ kind words references namedBy leftKey leftLabel rightKey rightLabel chapters { title } }";

/** The sentence of a reason, from what REASON_PARTS selects. */
export function reasonStatement(parts: Readonly<Record<string, unknown>>): string {
  const { leftKey, leftLabel, rightKey, rightLabel } = parts;
  const left = { key: String(leftKey), label: String(leftLabel) };
  const right = { key: String(rightKey), label: String(rightLabel) };
  const words = texts(parts.words);
  if (parts.kind === "ASSERTED") return assertedStatement(words, left.label, right.label);
  const reason = {
    kind: parts.kind as Reason["kind"],
    words,
    references: texts(parts.references),
    namedBy: texts(parts.namedBy),
  };
  return relationStatement(reason, { left, right, chapters: titles(parts.chapters) });
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function titles(chapters: unknown): string[] {
  return Array.isArray(chapters) ? chapters.map(({ title }) => String(title)) : [];
}
