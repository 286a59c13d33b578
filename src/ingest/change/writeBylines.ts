import { codePointOrder } from "../../domain/codePointOrder.js";
import { countryCode } from "../../domain/country.js";
import { organizationKey } from "../../domain/organizationKey.js";
import type { Transaction } from "../../graph/connection.js";
import { type NextByline, readBylines } from "../../identity/change/changeAuthors.js";
import type { StoredBylineOfChapter } from "../../identity/change/storedByline.js";
import type { ResolvedChapters } from "./resolveChapters.js";
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
  return changedBylines(resolved).map(({ chapterId, byline: { affiliations, position: _, ...byline } }) => ({
    chapterId,
    ...byline,
    organizationKeys: affiliations.map(({ statement }) => organizationKey(statement)),
  }));
}

/** Writes the bylines of the chapters that change, as printed; whose they are comes with writeAuthors. */
export async function writeBylines(transaction: Transaction, resolved: ResolvedChapters): Promise<void> {
  const bylines = changedBylines(resolved);
  await runRows(
    transaction,
    "writeBylines",
    bylines.map(({ chapterId, byline: { affiliations: _, ...byline } }) => ({ chapterId, ...byline })),
  );
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
}

function changedBylines({ chapters }: ResolvedChapters) {
  return chapters
    .filter(({ unchanged }) => !unchanged)
    .flatMap(({ chapter }) => chapter.bylines.map((byline) => ({ chapterId: chapter.id, byline })))
    .sort((left, right) => codePointOrder(left.byline.key, right.byline.key));
}
