import { badInput } from "../../domain/badInput.js";
import type { Transaction } from "../../graph/connection.js";
import type { ResolvedAuthors } from "../change/changeAuthors.js";
import type { AuthorDecision } from "../decision.js";
import { changeDecisions, lockAuthors } from "./changeDecisions.js";
import { decidedBylines, readAuthors } from "./readAuthors.js";

/** Who decided, when and why; the id that the decision gets. */
export interface Deciding {
  id: string;
  /** ISO 8601. */
  at: string;
  by: string;
  reason: string;
}

/**
 * A person says that authors are one: the bylines of `merge` become those of `keep`, and so do bylines that come later
 * and belong with them by a rule.
 * @throws LexigraphError BAD_USER_INPUT for an id that is no author's, an author with itself, or authors whom a standing
 *   decision sets apart
 */
export async function mergeAuthors(
  transaction: Transaction,
  { keep, merge }: { keep: string; merge: readonly string[] },
  { id, at, by, reason }: Deciding,
): Promise<ResolvedAuthors> {
  await lockAuthors(transaction);
  const [kept] = await readAuthors(transaction, "keep", [keep]);
  const merged = await readAuthors(transaction, "merge", merge);
  if (!kept || merged.length === 0) throw badInput(`"merge": name at least one author.`);
  const same = merged.findIndex((author) => author.id === kept.id);
  if (same >= 0) throw badInput(`"merge": ${merge[same]} is the author to keep already.`);
  const decision: AuthorDecision = {
    id,
    kind: "MERGE",
    keptId: kept.id,
    mergedIds: [...new Set(merged.map((author) => author.id))],
    keep: decidedBylines(kept.bylines),
    merge: decidedBylines(
      [...new Map(merged.map((author) => [author.id, author])).values()].flatMap(({ bylines }) => bylines),
    ),
    apart: [],
    reason,
    at,
    by,
    undone: null,
  };
  const keys = [kept, ...merged].flatMap(({ bylines }) => bylines.map(({ key }) => key));
  return changeDecisions(transaction, [decision], at, (resolved) => {
    requireOneAuthor(resolved, keys);
    return [decision];
  });
}

function requireOneAuthor({ bylines, decisions }: ResolvedAuthors, keys: readonly string[]): void {
  const authors = new Map(bylines.map(({ key, authorId }) => [key, authorId]));
  if (new Set(keys.map((key) => authors.get(key))).size === 1) return;
  const against = decisions.find(({ undone, apart }) => undone === null && apart.length > 0);
  throw badInput(`A decision sets these authors apart (${against?.id}, “${against?.reason}”): undo it first.`);
}
