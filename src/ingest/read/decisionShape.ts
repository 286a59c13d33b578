import type { AuthorDecision } from "../../identity/decision.js";
import { type Fault, listOf, objectOf, oneOf, type Shape, text, textUpTo } from "./shape.js";

const name = textUpTo(2_000);

const nothingOr =
  (shape: Shape): Shape =>
  (value, place) =>
    value === null ? undefined : shape(value, place);

const moment: Shape = (value, place) =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value)
    ? undefined
    : { code: "BAD_RECORD", message: `${place} has to be a moment in UTC: 2026-01-31T12:00:00.000Z.` };

const bylines = listOf(objectOf({ nameKey: name, anchors: listOf(name) }));

const decision = objectOf({
  id: name,
  kind: oneOf(["MERGE", "REASSIGNMENT"]),
  keptId: nothingOr(name),
  mergedIds: listOf(name),
  keep: bylines,
  merge: bylines,
  apart: bylines,
  reason: text,
  at: moment,
  by: text,
  undone: nothingOr(objectOf({ reason: text, at: moment, by: text })),
});

const line = objectOf({ decision });

/** Whether a line's value is meant to be a decision about authors, as export writes them after the records. */
export function isDecisionLine(value: unknown): value is { decision: unknown } {
  return typeof value === "object" && value !== null && "decision" in value;
}

/** The decision that a value is, or what is wrong with it. */
export function asDecision(value: { decision: unknown }): { decision: AuthorDecision } | { fault: Fault } {
  const fault = line(value, "");
  return fault ? { fault } : { decision: value.decision as AuthorDecision };
}
