import type { SourceRecord } from "../../domain/record.js";
import type { Transaction } from "../../graph/connection.js";
import { parkIds, retire } from "../../graph/formerIds.js";
import { pipelined } from "../../graph/pipelined.js";
import { touchTerms } from "../../graph/touchTerms.js";
import { type ResolvedAuthors, resolveAuthors, writeAuthors } from "../../identity/change/changeAuthors.js";
import { type PlacedOccurrences, placeOccurrences } from "./placeOccurrences.js";
import { readAround } from "./readAround.js";
import { readMarks } from "./readMarks.js";
import { changedOrganizations, refreshOrganizations } from "./refreshOrganizations.js";
import { type ResolvedChapters, resolveChapters } from "./resolveChapters.js";
import { type ResolvedDefinitions, resolveDefinitions } from "./resolveDefinitions.js";
import { type ResolvedTerms, resolveTerms } from "./resolveTerms.js";
import { runLoad, runRows } from "./runLoad.js";
import { settleInput } from "./settleInput.js";
import { revisedSources, type TouchedSources, touchedSources } from "./touchedSources.js";
import { retireBooks, writeBooks } from "./writeBooks.js";
import { nextBylines, readFormerBylines, writeBylines } from "./writeBylines.js";
import { writeChapters } from "./writeChapters.js";
import { refreshDefinedIn, writeDefinitions } from "./writeDefinitions.js";
import { refreshChapterSources, writeSources } from "./writeSources.js";
import { deleteLonelyStatements, writeStatements } from "./writeStatements.js";
import { writeTerms } from "./writeTerms.js";

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
 * @param onSent called when all is sent that is to be written, and only the database has still to do with it
 */
export async function changeRecords(
  transaction: Transaction,
  change: RecordChange,
  onSent: () => void = () => undefined,
): Promise<ChangedUris> {
  const put = settleInput(change.put);
  const locked = Promise.all([runLoad(transaction, "lock"), readMarks(transaction)]);
  // Sent behind the lock, and so read when it is held.
  const around = readAround(transaction, put.values());
  const [, marks] = await locked;
  const touched = await touchedSources(around, put, new Set(change.remove ?? []), marks);
  await writeTouched({ transaction, around }, touched, onSent);
  return touched.uris;
}

/**
 * Reads sources again that the graph has, after something that they print was withdrawn. In the one transaction given,
 * which holds the lock of loading before. Throws as Transaction.run.
 */
export async function reviseSources(transaction: Transaction, uris: readonly string[]): Promise<void> {
  const touched = await revisedSources(transaction, uris, await readMarks(transaction));
  await writeTouched({ transaction, around: transaction }, touched);
}

/** Reads around what is touched, and writes what follows; what is read ahead is read before anything is written. */
async function writeTouched(
  { transaction, around }: { transaction: Transaction; around: Transaction },
  touched: TouchedSources,
  onSent: () => void = () => undefined,
): Promise<void> {
  if (touched.uris.size === 0) return;
  const change = await resolveChange(around, touched);
  await pipelined(transaction, async (writing) => {
    await writeChange(writing, change);
    onSent();
  });
}

/** All that follows from a change, decided before any of it is written. */
interface ResolvedChange extends ResolvedTexts, ResolvedPeople {
  touched: TouchedSources;
  resolved: ResolvedChapters;
}

interface ResolvedTexts {
  placed: PlacedOccurrences;
  definitions: ResolvedDefinitions;
  terms: ResolvedTerms;
}

interface ResolvedPeople {
  authors: ResolvedAuthors;
  organizationKeys: readonly string[];
}

async function resolveChange(transaction: Transaction, touched: TouchedSources): Promise<ResolvedChange> {
  const resolved = await resolveChapters(transaction, touched);
  // Neither asks for the other, so that the database answers one while the other is decided.
  const [texts, people] = await Promise.all([
    resolveTexts(transaction, touched, resolved),
    resolvePeople(transaction, resolved),
  ]);
  return { touched, resolved, ...texts, ...people };
}

async function resolveTexts(
  transaction: Transaction,
  touched: TouchedSources,
  resolved: ResolvedChapters,
): Promise<ResolvedTexts> {
  const placed = await placeOccurrences(transaction, touched, resolved);
  const definitions = await resolveDefinitions(transaction, placed);
  return { placed, definitions, terms: await resolveTerms(transaction, definitions.terms) };
}

async function resolvePeople(transaction: Transaction, resolved: ResolvedChapters): Promise<ResolvedPeople> {
  const former = await readFormerBylines(transaction, resolved);
  const [authors, organizationKeys] = await Promise.all([
    resolveAuthors(transaction, former, nextBylines(resolved)),
    changedOrganizations(transaction, former, resolved),
  ]);
  return { authors, organizationKeys };
}

async function writeChange(
  transaction: Transaction,
  { touched, resolved, placed, definitions, terms, authors, organizationKeys }: ResolvedChange,
): Promise<void> {
  const at = new Date().toISOString();
  await writeStatements(transaction, touched, resolved);
  const formerBooks = await writeBooks(transaction, resolved);
  const formerDois = await writeChapters(transaction, resolved, placed);
  await writeSources(transaction, touched, at);
  await writeTerms(transaction, terms);
  await writeDefinitions(transaction, definitions, terms, resolved);
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

  await refreshChapterSources(transaction, touched, placed);
  await refreshDefinedIn(transaction, definitions, terms, resolved);
  await writeAuthors(transaction, authors, at, (assignments) => writeBylines(transaction, resolved, assignments));
  await refreshOrganizations(transaction, organizationKeys);
  const termKeys = [...definitions.terms.keys()];
  await touchTerms(transaction, { keys: termKeys, chapterIds: changedChapters(resolved) });
  await runLoad(transaction, "bumpDataVersion", { at });
}

/** Those that the graph had; what new chapters define are terms that change themselves. */
function changedChapters({ chapters }: ResolvedChapters): string[] {
  return chapters.filter(({ stored, unchanged }) => stored && !unchanged).map(({ chapter }) => chapter.id);
}
