import { codePointOrder } from "../../domain/codePointOrder.js";
import { countryCode } from "../../domain/country.js";
import { organizationKey } from "../../domain/organizationKey.js";
import type { Transaction } from "../../graph/connection.js";
import { type NextByline, readBylines, type WrittenAssignment } from "../../identity/change/changeAuthors.js";
import type { StoredBylineOfChapter } from "../../identity/change/storedByline.js";
import type { DerivedByline } from "../derive/deriveBylines.js";
import type { ResolvedChapter, ResolvedChapters } from "./resolveChapters.js";
import { runRows } from "./runLoad.js";

/** The bylines that the chapters which change have, before anything is written. */
export async function readFormerBylines(
  transaction: Transaction,
  resolved: ResolvedChapters,
): Promise<StoredBylineOfChapter[]> {
  return readBylines(transaction, [
    ...resolved.chapters.filter(({ stored, unchanged }) => stored && !unchanged).map(({ chapter }) => chapter.id),
    ...resolved.former.map(({ from }) => from),
  ]);
}

/** The bylines that the chapters which change are to have. */
export function nextBylines(resolved: ResolvedChapters): NextByline[] {
  return changedBylines(resolved.chapters).map(
    ({ chapterId, isOfNewChapter, byline: { affiliations, position: _, ...byline } }) => ({
      chapterId,
      isOfNewChapter,
      ...byline,
      organizationKeys: affiliations.map(({ statement }) => organizationKey(statement)),
    }),
  );
}

/** Writes the bylines of the chapters that change; those of new chapters at once with whose they are. */
export async function writeBylines(
  transaction: Transaction,
  { chapters }: ResolvedChapters,
  assignments: ReadonlyMap<string, WrittenAssignment>,
): Promise<void> {
  const created = chapters.filter(({ stored }) => !stored).map((resolved) => newBylines(resolved, assignments));
  await runRows(
    transaction,
    "createBylines",
    created.sort((left, right) => codePointOrder(left.chapterId, right.chapterId)),
  );
  const bylines = changedBylines(chapters.filter(({ stored }) => stored));
  await runRows(
    transaction,
    "writeBylines",
    bylines.map(({ chapterId, byline: { affiliations: _, ...byline } }) => ({ chapterId, ...byline })),
  );
  await runRows(
    transaction,
    "writeAffiliations",
    bylines
      .flatMap(({ byline }) => affiliationsOf(byline).map((row) => ({ bylineId: byline.id, ...row })))
      .sort((left, right) => codePointOrder(left.organizationKey, right.organizationKey)),
  );
}

/** The bylines of a new chapter by their authors, each of whom wrote it at the first place that he or she has. */
function newBylines({ chapter }: ResolvedChapter, assignments: ReadonlyMap<string, WrittenAssignment>) {
  const authors = new Map<string, { id: string; position: number; bylines: Record<string, unknown>[] }>();
  for (const byline of chapter.bylines) {
    const assignment = assignments.get(byline.key);
    if (assignment === undefined) continue;
    const { authorId, ...why } = assignment;
    const author = authors.get(authorId) ?? { id: authorId, position: byline.position, bylines: [] };
    author.bylines.push({ ...byline, ...why, affiliations: affiliationsOf(byline) });
    authors.set(authorId, author);
  }
  return { chapterId: chapter.id, authors: [...authors.values()] };
}

function affiliationsOf({ affiliations }: DerivedByline) {
  return affiliations.map(({ name, country, statement }, index) => ({
    organizationKey: organizationKey(statement),
    position: index + 1,
    name,
    country,
    countryCode: country === null ? null : (countryCode(country) ?? null),
  }));
}

function changedBylines(chapters: readonly ResolvedChapter[]) {
  return chapters
    .filter(({ unchanged }) => !unchanged)
    .flatMap(({ chapter, stored }) =>
      chapter.bylines.map((byline) => ({ chapterId: chapter.id, isOfNewChapter: !stored, byline })),
    )
    .sort((left, right) => codePointOrder(left.byline.key, right.byline.key));
}
