import { codePointOrder } from "../../domain/codePointOrder.js";
import { countryCode } from "../../domain/country.js";
import { organizationKey } from "../../domain/organizationKey.js";
import type { Transaction } from "../../graph/connection.js";
import type { ResolvedChapter, ResolvedChapters } from "./resolveChapters.js";
import { runLoad, runRows } from "./runLoad.js";

/** A byline as far as what is derived from it goes. */
export type BylineTies = { chapterId: string; id: string; authorKey: string; organizationKeys: string[] };

/** Bylines that go and that come: what is derived from both must be derived anew. */
export interface ChangedBylines {
  former: BylineTies[];
  next: BylineTies[];
}

/** Whose bylines the chapters that change have, before anything is written. */
export async function readFormerBylines(transaction: Transaction, resolved: ResolvedChapters): Promise<BylineTies[]> {
  const ids = [
    ...resolved.chapters.filter(({ stored, unchanged }) => stored && !unchanged).map(({ chapter }) => chapter.id),
    ...resolved.former.map(({ from }) => from),
  ];
  return ids.length === 0 ? [] : runLoad<BylineTies>(transaction, "readBylines", { ids });
}

/** Writes the bylines of the chapters that change, assigned to authors, and who wrote what. */
export async function writeBylines(
  transaction: Transaction,
  resolved: ResolvedChapters,
  former: readonly BylineTies[],
  at: string,
): Promise<BylineTies[]> {
  const changed = resolved.chapters.filter(({ unchanged }) => !unchanged);
  const bylines = changed
    .flatMap(({ chapter }) => chapter.bylines.map((byline) => ({ chapterId: chapter.id, byline })))
    .sort((left, right) => codePointOrder(left.byline.assignment.authorKey, right.byline.assignment.authorKey));
  const formerAuthors = new Map(former.map(({ id, authorKey }) => [id, authorKey]));
  await runRows(
    transaction,
    "unassignBylines",
    bylines
      .map(({ byline }) => ({ id: byline.id, authorKey: byline.assignment.authorKey }))
      .filter(({ id, authorKey }) => formerAuthors.has(id) && formerAuthors.get(id) !== authorKey),
  );
  const rows = bylines.map(({ chapterId, byline: { affiliations: _, assignment, ...byline } }) => ({
    chapterId,
    ...byline,
    ...assignment,
  }));
  if (rows.length > 0) await runLoad(transaction, "writeBylines", { rows, at });
  const affiliations = bylines.flatMap(({ byline }) =>
    byline.affiliations.map(({ name, country, statement }, index) => ({
      bylineId: byline.id,
      organizationKey: organizationKey(statement),
      position: index + 1,
      name,
      country,
      countryCode: country === null ? null : (countryCode(country) ?? null),
    })),
  );
  await runRows(
    transaction,
    "writeAffiliations",
    affiliations.sort((left, right) => codePointOrder(left.organizationKey, right.organizationKey)),
  );
  await runRows(transaction, "writeWrote", changed.flatMap(authorship));
  return bylines.map(({ chapterId, byline }) => ({
    chapterId,
    id: byline.id,
    authorKey: byline.assignment.authorKey,
    organizationKeys: byline.affiliations.map(({ statement }) => organizationKey(statement)),
  }));
}

/** Each author of a chapter once, at the first place. */
function authorship({ chapter }: ResolvedChapter): { chapterId: string; authorKey: string; position: number }[] {
  const positions = new Map<string, number>();
  for (const { assignment, position } of chapter.bylines) {
    if (!positions.has(assignment.authorKey)) positions.set(assignment.authorKey, position);
  }
  return [...positions].map(([authorKey, position]) => ({ chapterId: chapter.id, authorKey, position }));
}
