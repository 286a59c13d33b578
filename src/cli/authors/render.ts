import { styleText } from "node:util";
import type { AuthorDecision } from "../../identity/decision.js";
import type { NamedSuggestion, SuggestedAuthor } from "../../identity/suggest/readSuggestions.js";
import type { SuggestionReason } from "../../identity/suggestion.js";

const REASONS: Record<SuggestionReason, string> = {
  SAME_FULL_NAME: "one full name:",
  FITTING_INITIALS: "initials that fit:",
  SAME_ORCID: "one ORCID:",
  SAME_ORGANIZATION: "both at",
  SAME_INSTITUTION: "both at",
  SAME_CO_AUTHOR: "both with",
  SAME_COUNTRY: "both in",
};

/** Suggestions for people: the score, the two authors one below the other, and why. */
export function renderSuggestions(suggestions: readonly NamedSuggestion[], isTerminal: boolean): string {
  if (suggestions.length === 0) return "Nobody looks like one person twice.\n";
  const { bold, dim } = styles(isTerminal);
  const width = Math.max(
    ...suggestions.flatMap(({ left, right }) => [left, right].map((author) => label(author).length)),
  );
  const line = (author: SuggestedAuthor) => `${label(author).padEnd(width)}  ${dim(author.id)}`;
  const blocks = suggestions.map(({ score, left, right, reasons, obstacle }) => {
    const why = reasons.map(({ kind, text }) => `${REASONS[kind]} ${text}`).join("; ");
    const against = obstacle === null ? "" : `\n      but ${obstacle.toLowerCase().replaceAll("_", " ")}`;
    return `${bold(score.toFixed(2))}  ${line(left)}\n      ${line(right)}\n      ${why}${against}\n`;
  });
  return blocks.join("\n");
}

/** A decision for people, on two lines, and a third where it was taken back. */
export function renderDecision(decision: AuthorDecision, isTerminal: boolean): string {
  const { bold, dim } = styles(isTerminal);
  const { id, kind, keptId, mergedIds, at, by, reason, undone } = decision;
  const what =
    kind === "MERGE"
      ? `${mergedIds.join(", ")} ${bold("merged into")} ${keptId}`
      : `${decision.merge.length} bylines of ${mergedIds.join(", ")} ${bold("given to")} ${keptId}`;
  const lines = [`${at.slice(0, 16).replace("T", " ")}  ${dim(id)}`, `  ${what}`, `  ${by}: ${reason}`];
  if (undone)
    lines.push(`  ${bold("undone")} ${undone.at.slice(0, 16).replace("T", " ")} by ${undone.by}: ${undone.reason}`);
  return `${lines.join("\n")}\n`;
}

function label({ name, chapters }: SuggestedAuthor): string {
  return `${name} (${chapters} ${chapters === 1 ? "chapter" : "chapters"})`;
}

function styles(isTerminal: boolean) {
  const style = (format: "bold" | "dim") => (text: string) => (isTerminal ? styleText(format, text) : text);
  return { bold: style("bold"), dim: style("dim") };
}
