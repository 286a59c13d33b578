import { badInput } from "../../domain/badInput.js";
import type { Transaction } from "../../graph/connection.js";
import type { ResolvedAuthors } from "../change/changeAuthors.js";
import type { AuthorDecision } from "../decision.js";
import { changeDecisions, lockAuthors } from "./changeDecisions.js";
import type { Deciding } from "./mergeAuthors.js";
import { decidedBylines, readAuthors } from "./readAuthors.js";

/** An author, the chapters whose bylines are somebody else's, and whose: nobody's so far where `to` is null. */
export interface Split {
  author: string;
  chapters: readonly string[];
  to: string | null;
}

/**
 * A person says that an author's bylines in some chapters are another's: no rule brings them together again.
 * @throws LexigraphError BAD_USER_INPUT for an id that is no author's, chapters without a byline of the author, or all of
 *   them where there is nobody to give them to
 */
export async function splitAuthor(
  transaction: Transaction,
  { author, chapters, to }: Split,
  { id, at, by, reason }: Deciding,
): Promise<ResolvedAuthors> {
  await lockAuthors(transaction);
  const [from] = await readAuthors(transaction, "author", [author]);
  const [target] = to === null ? [] : await readAuthors(transaction, "to", [to]);
  const bylines = from?.bylines ?? [];
  const asked = new Set(chapters);
  const moved = bylines.filter(({ key }) => asked.has(chapterOf(key)));
  const left = bylines.filter(({ key }) => !asked.has(chapterOf(key)));
  const wrote = new Set(moved.map(({ key }) => chapterOf(key)));
  const stranger = chapters.find((chapter) => !wrote.has(chapter));
  if (!from || moved.length === 0 || stranger !== undefined)
    throw badInput(`"chapters": ${author} wrote no chapter ${stranger ?? ""}; give ids of chapters by that author.`);
  if (target?.id === from.id) throw badInput(`"to": ${to} is the author who has them already.`);
  if (left.length === 0 && !target) throw badInput(`"chapters": these are all; leave the author at least one.`);
  const decision: AuthorDecision = {
    id,
    kind: "REASSIGNMENT",
    keptId: null,
    mergedIds: [from.id],
    keep: decidedBylines(target?.bylines ?? []),
    merge: decidedBylines(moved),
    apart: decidedBylines(left),
    reason,
    at,
    by,
    undone: null,
  };
  const key = moved[0]?.key;
  return changeDecisions(transaction, [decision], at, ({ bylines: settled }) => [
    { ...decision, keptId: settled.find((byline) => byline.key === key)?.authorId ?? null },
  ]);
}

/** A byline's key begins with its chapter's id. */
function chapterOf(key: string): string {
  return key.slice(0, key.indexOf("\t"));
}
