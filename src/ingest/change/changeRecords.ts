import type { SourceRecord } from "../../domain/record.js";
import type { Transaction } from "../../graph/connection.js";
import { parkIds, retire } from "../../graph/formerIds.js";
import { runStatement } from "../../graph/runStatement.js";
import { touchTerms } from "../../graph/touchTerms.js";
import { resolveAuthors, writeAuthors } from "../../identity/change/changeAuthors.js";
import type { Marks } from "../derive/withdrawalMarks.js";
import { type PlacedOccurrences, placeOccurrences } from "./placeOccurrences.js";
import { refreshOrganizations } from "./refreshOrganizations.js";
import { refreshTerms } from "./refreshTerms.js";
import { type ResolvedChapters, resolveChapters } from "./resolveChapters.js";
import { resolveDefinitions } from "./resolveDefinitions.js";
import { runLoad, runRows } from "./runLoad.js";
import { settleInput } from "./settleInput.js";
import { revisedSources, type TouchedSources, touchedSources } from "./touchedSources.js";
import { retireBooks, writeBooks } from "./writeBooks.js";
import { nextBylines, readFormerBylines, writeBylines } from "./writeBylines.js";
import { writeChapters } from "./writeChapters.js";
import { writeDefinitions } from "./writeDefinitions.js";
import { deleteLonelyStatements, writeSources } from "./writeSources.js";

/** What a batch says and no longer says. */
export interface RecordChange {
  put: readonly SourceRecord[];
  /** Sources that are to go, by uri. */
  remove?: readonly string[];
}

/** The uris of records that the graph took in; the others of the batch said nothing new. */
export type ChangedUris = ReadonlySet<string>;

/**
 * Makes the graph what it would be had it been loaded from the records it has, with those of the change put in, and
 * those it removes taken out: whatever the order of changes, the same records give the same graph. All in the one
 * transaction given, which holds the lock of loading from here on. Throws as Transaction.run.
 */
export async function changeRecords(transaction: Transaction, change: RecordChange): Promise<ChangedUris> {
  await runLoad(transaction, "lock");
  const marks = await readMarks(transaction);
  const touched = await touchedSources(transaction, settleInput(change.put), new Set(change.remove ?? []), marks);
  await writeTouched(transaction, touched);
  return touched.uris;
}

/**
 * Reads sources again that the graph has, after something that they print was withdrawn. In the one transaction given,
 * which holds the lock of loading before. Throws as Transaction.run.
 */
export async function reviseSources(transaction: Transaction, uris: readonly string[]): Promise<void> {
  await writeTouched(transaction, await revisedSources(transaction, uris, await readMarks(transaction)));
}

async function readMarks(transaction: Transaction): Promise<Marks> {
  const rows = await runStatement<{ mark: string }>(transaction, "withdraw/readMarks");
  return new Set(rows.map(({ mark }) => mark));
}

async function writeTouched(transaction: Transaction, touched: TouchedSources): Promise<void> {
  if (touched.uris.size === 0) return;
  const at = new Date().toISOString();
  const resolved = await resolveChapters(transaction, touched);
  const placed = await placeOccurrences(transaction, touched, resolved);
  const definitions = await resolveDefinitions(transaction, placed);
  const formerBylines = await readFormerBylines(transaction, resolved);
  const authors = await resolveAuthors(transaction, formerBylines, nextBylines(resolved));

  await writeSources(transaction, touched, resolved, at);
  const formerBooks = await writeBooks(transaction, resolved);
  const formerDois = await writeChapters(transaction, resolved, placed);
  await writeBylines(transaction, resolved);
  await writeDefinitions(transaction, definitions);
  const former = [...definitions.former, ...resolved.former, ...placed.former];
  await parkIds(
    transaction,
    former.map(({ from }) => from),
  );
  await retire(transaction, former);
  await deleteLonelyStatements(transaction, resolved);
  await retireBooks(transaction, formerBooks, resolved);
  const bookDois = resolved.books.known.flatMap(({ doi }) => doi ?? []);
  await runRows(transaction, "deleteLonelyDois", [...new Set([...formerDois, ...bookDois])].sort());

  await runRows(transaction, "refreshChapterSources", sourcesOf(placed, touched.uris));
  await refreshTerms(transaction, definitions.termKeys);
  await runRows(transaction, "refreshDefinedIn", definitions.termsInChapters);
  await writeAuthors(transaction, authors, at);
  const organizations = [...formerBylines, ...authors.next].flatMap(({ organizationKeys }) => organizationKeys);
  await refreshOrganizations(transaction, [...new Set(organizations)].sort());
  await touchTerms(transaction, { keys: definitions.termKeys, chapterIds: changedChapters(resolved) });
  await runLoad(transaction, "bumpDataVersion", { at });
}

function changedChapters({ chapters }: ResolvedChapters): string[] {
  return chapters.filter(({ unchanged }) => !unchanged).map(({ chapter }) => chapter.id);
}

function sourcesOf({ moves, rehoused }: PlacedOccurrences, touched: ReadonlySet<string>): string[] {
  return [...new Set([...moves.map(({ occurrence }) => occurrence.uri), ...rehoused, ...touched])].sort();
}
