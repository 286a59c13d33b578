import type { Row, Transaction } from "../../graph/connection.js";
import { giveIds, parkIds, retire } from "../../graph/formerIds.js";
import { runOver, runStatement } from "../../graph/runStatement.js";
import { touchTerms } from "../../graph/touchTerms.js";
import { clusterBylines } from "../clusterBylines.js";
import type { AuthorDecision } from "../decision.js";
import { gatherBylines } from "./gatherBylines.js";
import { refreshTies } from "./refreshTies.js";
import { type SettledAuthors, settleAuthors } from "./settleAuthors.js";
import {
  type BylineRow,
  fromRow,
  type KnownByline,
  type StoredByline,
  type StoredBylineOfChapter,
} from "./storedByline.js";

/** A byline that a change puts in, with the keys of its organisations. */
export interface NextByline extends KnownByline {
  organizationKeys: string[];
  /** Whether its chapter is new: it is then written with its author, by `writeBylines` of writeAuthors. */
  isOfNewChapter: boolean;
}

/** Whose a byline is, as it is written. */
export interface WrittenAssignment {
  authorId: string;
  rule: string;
  evidence: string;
  /** ISO 8601. */
  at: string;
  by: string;
}

/** Whose bylines are after a change, and what the graph has to be told of it. */
export interface ResolvedAuthors extends SettledAuthors {
  /** The decisions that had a bearing on it. */
  decisions: readonly AuthorDecision[];
  next: readonly NextByline[];
  /** Bylines as the graph has them in every chapter whose authors may change. */
  former: StoredBylineOfChapter[];
  /** Bylines that the change leaves as they are printed, and that get another author or another reason. */
  reassigned: StoredByline[];
  /** The chapters whose authors are derived anew. */
  chapterIds: string[];
  /** What authors were called before the change, by the id that they had. */
  names: ReadonlyMap<string, string>;
}

/** The bylines of chapters as the graph has them. */
export async function readBylines(
  transaction: Transaction,
  chapterIds: readonly string[],
): Promise<StoredBylineOfChapter[]> {
  const ids = [...new Set(chapterIds)].sort();
  if (ids.length === 0) return [];
  const rows = await runStatement<BylineRow<StoredBylineOfChapter>>(transaction, "identity/readBylinesOfChapters", {
    ids,
  });
  return rows.map(fromRow);
}

/**
 * Whose all bylines are that a change has a bearing on; to be asked before anything is written.
 *
 * @param former the bylines of chapters that change, as the graph has them
 * @param next the bylines that these chapters are to have
 * @param decided decisions as they are to stand after the change
 */
export async function resolveAuthors(
  transaction: Transaction,
  former: readonly StoredBylineOfChapter[],
  next: readonly NextByline[],
  decided: readonly AuthorDecision[] = [],
): Promise<ResolvedAuthors> {
  const gathered = await gatherBylines(transaction, { former, next }, decided);
  const { clusters } = clusterBylines(gathered.bylines, gathered.decisions);
  const stored = [...gathered.stored.values()];
  const settled = settleAuthors(clusters, [...stored, ...former]);
  const now = new Map(settled.bylines.map((byline) => [byline.key, byline]));
  const renamed = new Map(settled.authors.map(({ id, formerId }) => [formerId, id]));
  const isMoved = ({ key, authorId }: StoredByline) => now.get(key)?.authorId !== renamed.get(authorId);
  const reassigned = stored.filter((byline) => {
    const assignment = now.get(byline.key)?.assignment;
    return isMoved(byline) || assignment?.rule !== byline.rule || assignment.evidence !== byline.evidence;
  });
  const chapterIds = [...new Set(reassigned.filter(isMoved).map(({ chapterId }) => chapterId))];
  const others = await readBylines(transaction, chapterIds);
  return {
    ...settled,
    decisions: gathered.decisions,
    next,
    former: [...former, ...others],
    reassigned,
    chapterIds,
    names: new Map([...stored, ...former].map(({ authorId, authorName }) => [authorId, authorName])),
  };
}

/**
 * Writes authors, whose the bylines are, who wrote what, with whom and where.
 * @param writeBylines writes the bylines of the change; authors are there, and bylines of new chapters come with theirs
 */
export async function writeAuthors(
  transaction: Transaction,
  resolved: ResolvedAuthors,
  at: string,
  writeBylines: (assignments: ReadonlyMap<string, WrittenAssignment>) => Promise<void> = async () => undefined,
): Promise<void> {
  const { authors, gone, next, chapterIds } = resolved;
  const changed = authors.filter(({ isWritten }) => !isWritten);
  const assignments = assignmentsOf(resolved, at);
  const known = next.filter(({ isOfNewChapter }) => !isOfNewChapter);
  await parkIds(
    transaction,
    gone.map(({ from }) => from),
  );
  await giveIds(transaction, changed, async () => {
    await runOver(transaction, "identity/writeAuthors", changed.map(authorRow));
    await writeBylines(assignments);
    await runOver(
      transaction,
      "identity/assignBylines",
      assignmentRows([...known, ...resolved.reassigned], assignments),
    );
    await retire(transaction, gone);
  });
  const wrote = [...new Set([...known.map(({ chapterId }) => chapterId), ...chapterIds])];
  await runOver(transaction, "identity/refreshWrote", wrote.sort());
  await refreshTies(transaction, tiesOf(resolved), resolved);
  // Terms are related, too, by who wrote of them.
  await touchTerms(transaction, { keys: [], chapterIds, authorIds: renamedAuthors(resolved) });
}

function authorRow({ formerId, isWritten: _, ...author }: ResolvedAuthors["authors"][number]) {
  // A node whose id changes is parked when it is written.
  return { ...author, handle: formerId === null || formerId === author.id ? author.id : `parked:${formerId}` };
}

/** Authors that were known by another id or name. */
function renamedAuthors({ authors, names }: ResolvedAuthors): string[] {
  return authors.flatMap(({ id, formerId, name }) =>
    formerId !== null && (formerId !== id || names.get(formerId) !== name) ? id : [],
  );
}

function assignmentsOf({ bylines }: ResolvedAuthors, at: string): Map<string, WrittenAssignment> {
  return new Map(
    bylines.map(({ key, authorId, assignment: { rule, evidence, decision } }) => [
      key,
      { authorId, rule, evidence, at: decision?.at ?? at, by: decision?.by ?? "lexigraph" },
    ]),
  );
}

function assignmentRows(bylines: readonly KnownByline[], assignments: ReadonlyMap<string, WrittenAssignment>): Row[] {
  return bylines.flatMap(({ id, key }) => {
    const assignment = assignments.get(key);
    return assignment === undefined ? [] : { bylineId: id, ...assignment };
  });
}

/** The ties that bylines made and make, by the ids that authors have now; authors who are no more have lost theirs. */
function tiesOf({ former, next, bylines, authors, gone, chapterIds }: ResolvedAuthors) {
  const lost = new Set(gone.map(({ from }) => from));
  const renamed = new Map(authors.flatMap(({ id, formerId }) => (formerId === null ? [] : [[formerId, id] as const])));
  const current = (id: string) => renamed.get(id) ?? id;
  const now = new Map(bylines.map(({ key, authorId }) => [key, authorId]));
  const before = former
    .filter(({ authorId }) => !lost.has(authorId))
    .map(({ chapterId, authorId, organizationKeys }) => ({ chapterId, authorId: current(authorId), organizationKeys }));
  const concerned = new Set(chapterIds);
  const staying = former.filter(({ chapterId }) => concerned.has(chapterId));
  const after = [
    ...next.map((byline) => ({ ...byline, authorId: now.get(byline.key) ?? "" })),
    ...staying.map((byline) => ({ ...byline, authorId: now.get(byline.key) ?? current(byline.authorId) })),
  ];
  return { former: before, next: after };
}
