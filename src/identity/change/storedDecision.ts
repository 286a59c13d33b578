import { sortKey } from "../../domain/sortKey.js";
import type { Row } from "../../graph/connection.js";
import type { AuthorDecision, DecidedByline } from "../decision.js";

/** The properties of an AuthorDecision node: a byline is its name, a tab, and its anchors with spaces between. */
export type StoredDecision = Row & {
  id: string;
  kind: AuthorDecision["kind"];
  keptId?: string | null;
  merged: string[];
  keep: string[];
  merge: string[];
  apart: string[];
  reason: string;
  at: string;
  by: string;
  /** Orders decisions by time. */
  atKey: string;
  undone: boolean;
  undoReason?: string | null;
  undoneAt?: string | null;
  undoneBy?: string | null;
};

export function toStoredDecision(decision: AuthorDecision): StoredDecision {
  const { undone, mergedIds, keep, merge, apart, ...rest } = decision;
  return {
    ...rest,
    merged: mergedIds,
    atKey: sortKey(decision.at, decision.id),
    undone: undone !== null,
    keep: keep.map(encode),
    merge: merge.map(encode),
    apart: apart.map(encode),
    undoReason: undone?.reason ?? null,
    undoneAt: undone?.at ?? null,
    undoneBy: undone?.by ?? null,
  };
}

export function fromStoredDecision(stored: StoredDecision): AuthorDecision {
  const { id, kind, keptId = null, merged, keep, merge, apart, reason, at, by } = stored;
  const { undoReason, undoneAt, undoneBy } = stored;
  return {
    id,
    kind,
    keptId,
    mergedIds: merged,
    keep: keep.map(decode),
    merge: merge.map(decode),
    apart: apart.map(decode),
    reason,
    at,
    by,
    undone: undoneAt == null ? null : { reason: undoReason ?? "", at: undoneAt, by: undoneBy ?? "" },
  };
}

/** Every name that a decision is about. */
export function namesOf({ keep, merge, apart }: AuthorDecision): string[] {
  return [...new Set([...keep, ...merge, ...apart].map(({ nameKey }) => nameKey))].sort();
}

function encode({ nameKey, anchors }: DecidedByline): string {
  return `${nameKey}\t${anchors.join(" ")}`;
}

function decode(text: string): DecidedByline {
  const [nameKey = "", anchors = ""] = text.split("\t");
  return { nameKey, anchors: anchors.split(" ").filter((anchor) => anchor !== "") };
}
