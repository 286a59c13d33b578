import type { AuthorDecision } from "../../identity/decision.js";
import type { RelationDecision } from "../../relate/relationDecision.js";
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

const trueOrFalse: Shape = (value, place) =>
  typeof value === "boolean" ? undefined : { code: "BAD_RECORD", message: `${place} has to be true or false.` };

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

const relationLine = objectOf({
  relationDecision: objectOf({
    left: name,
    right: name,
    from: name,
    to: name,
    asserted: trueOrFalse,
    reason: text,
    by: text,
    at: moment,
  }),
});

type DecisionLine = { decision: AuthorDecision } | { relationDecision: RelationDecision };

/**
 * The decision of a line, as export writes them after the records, or what is wrong with it; undefined where the line is
 * not meant to be one.
 */
export function asDecisionLine(value: unknown): DecisionLine | { fault: Fault } | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const shape = "decision" in value ? line : "relationDecision" in value ? relationLine : undefined;
  if (shape === undefined) return undefined;
  const fault = shape(value, "");
  return fault ? { fault } : (value as DecisionLine);
}
