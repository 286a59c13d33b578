import type { Transaction } from "../../graph/connection.js";
import { elsewhereChapterId } from "../derive/chapterId.js";
import { definitionId, type Occurrence } from "../derive/definitionOccurrence.js";
import type { ResolvedChapters } from "./resolveChapters.js";
import { readLoad, runLoad } from "./runLoad.js";
import { fromStored, type ReadRecord, type StoredSource } from "./storedRecord.js";
import type { TouchedSources } from "./touchedSources.js";

/** Where one occurrence of a definition was, and is: null where the source said or says nothing of it. */
export interface Move {
  occurrence: Occurrence;
  from: Place | null;
  to: Place | null;
}

export interface Place {
  definitionId: string;
  /** Empty where no chapter is told. */
  chapterId: string;
}

export interface PlacedOccurrences {
  moves: Move[];
  /** Sources outside the batch whose chapter has another id now. */
  rehoused: string[];
  /** Records read on the way, by uri, as they stand after the batch. */
  records: Map<string, ReadRecord>;
  /** Chapters known only by their title on pages about a term, with all that is said of them. */
  elsewhere: { chapterId: string; occurrences: Occurrence[] }[];
  /** Such chapters that are no more, with the chapter that took their definitions. */
  former: { from: string; to: string | null }[];
}

type OccurrenceRow = { titleTermKey: string; uri: string; elsewhere: boolean; chapterId: string };

/**
 * Which definitions move, come or go: those of the batch, those of chapters that became another, and those of `More
 * Results` whose chapter is now known, or no longer.
 */
export async function placeOccurrences(
  transaction: Transaction,
  touched: TouchedSources,
  resolved: ResolvedChapters,
): Promise<PlacedOccurrences> {
  const records = new Map(touched.next.map((read) => [read.record.uri, read]));
  const movedRecords = await recordsOfMovedChapters(transaction, touched, resolved);
  for (const read of movedRecords) records.set(read.record.uri, read);
  const keys = keysOf([...touched.former, ...touched.next], movedRecords);
  const rows = keys.length === 0 ? [] : await readLoad<OccurrenceRow>(transaction, "readOccurrences", { keys });
  const outside = rows.filter(({ uri }) => !touched.uris.has(uri));
  const chapterOfRecord = (read: ReadRecord | undefined) => resolved.chapterOf.get(read?.stated?.hash ?? "");
  const only = onlyChapters([
    ...outside
      .filter((row) => !row.elsewhere)
      .map((row) => ({ key: row.titleTermKey, chapterId: chapterOfRecord(records.get(row.uri)) ?? row.chapterId })),
    ...touched.next.flatMap((read) =>
      read.occurrences
        .filter((occurrence) => !occurrence.elsewhere)
        .map(({ titleTermKey }) => ({ key: titleTermKey, chapterId: chapterOfRecord(read) })),
    ),
  ]);
  const waiting = outside.filter(
    (row) => row.elsewhere && (!only.has(row.titleTermKey) || only.get(row.titleTermKey) !== row.chapterId),
  );
  await addRecords(
    transaction,
    records,
    waiting.map(({ uri }) => uri),
  );
  const formerPlaces = new Map(rows.filter((row) => row.elsewhere).map((row) => [placeKey(row), row.chapterId]));
  const placeNow = (read: ReadRecord, occurrence: Occurrence) =>
    place(occurrence, occurrence.elsewhere ? elsewhereChapter(occurrence, only) : (chapterOfRecord(read) ?? ""));
  const placeBefore = (read: ReadRecord, occurrence: Occurrence) =>
    place(
      occurrence,
      occurrence.elsewhere
        ? formerPlaces.get(placeKey(occurrence))
        : (resolved.statements.get(read.stated?.hash ?? "")?.chapterId ?? ""),
    );
  const moves: Move[] = [];
  for (const read of touched.former) {
    for (const occurrence of read.occurrences)
      moves.push({ occurrence, from: placeBefore(read, occurrence), to: null });
  }
  for (const read of touched.next) {
    for (const occurrence of read.occurrences) moves.push({ occurrence, from: null, to: placeNow(read, occurrence) });
  }
  const waitingKeys = new Set(waiting.map(placeKey));
  for (const read of records.values()) {
    if (touched.uris.has(read.record.uri)) continue;
    for (const occurrence of read.occurrences) {
      const concerned = occurrence.elsewhere ? waitingKeys.has(placeKey(occurrence)) : true;
      const [from, to] = concerned ? [placeBefore(read, occurrence), placeNow(read, occurrence)] : [null, null];
      if (from?.definitionId !== to?.definitionId) moves.push({ occurrence, from, to });
    }
  }
  const said = [...records.values(), ...touched.former].flatMap((read) => read.occurrences);
  const asked = new Set(keys);
  const concerned = said.filter(
    ({ elsewhere, titleTermKey }) => elsewhere && titleTermKey !== null && asked.has(titleTermKey),
  );
  const standing = concerned.filter((occurrence) => records.get(occurrence.uri)?.occurrences.includes(occurrence));
  const alone = chaptersElsewhere(standing, only);
  return {
    moves,
    rehoused: movedRecords.map(({ record }) => record.uri),
    records,
    elsewhere: [...alone].map(([chapterId, occurrences]) => ({ chapterId, occurrences })),
    former: formerChapters(concerned, formerPlaces, alone, only),
  };
}

/** Sources outside the batch whose chapter has another id now. */
async function recordsOfMovedChapters(
  transaction: Transaction,
  touched: TouchedSources,
  resolved: ResolvedChapters,
): Promise<ReadRecord[]> {
  const hashes = [...resolved.statements.values()]
    .filter(
      ({ hash, stored, sources, chapterId }) => stored && sources > 0 && resolved.chapterOf.get(hash) !== chapterId,
    )
    .map(({ hash }) => hash);
  if (hashes.length === 0) return [];
  const stored = await runLoad<StoredSource>(transaction, "readSourcesOfStatements", { hashes });
  return stored.filter(({ uri }) => !touched.uris.has(uri)).map(fromStored);
}

/** The keys under which a change of these records can place other definitions anew. */
function keysOf(touched: readonly ReadRecord[], moved: readonly ReadRecord[]): string[] {
  const occurrences = [
    ...touched.flatMap((read) => read.occurrences),
    ...moved.flatMap((read) => read.occurrences.filter((occurrence) => !occurrence.elsewhere)),
  ];
  return [...new Set(occurrences.flatMap(({ titleTermKey }) => titleTermKey ?? []))];
}

/** The chapter under each key that exactly one chapter has. */
function onlyChapters(known: readonly { key: string | null; chapterId: string | undefined }[]): Map<string, string> {
  const chapters = new Map<string, Set<string>>();
  for (const { key, chapterId } of known) {
    if (key !== null && chapterId !== undefined) chapters.set(key, (chapters.get(key) ?? new Set()).add(chapterId));
  }
  const only = new Map<string, string>();
  for (const [key, [first, ...others]] of chapters)
    if (first !== undefined && others.length === 0) only.set(key, first);
  return only;
}

async function addRecords(
  transaction: Transaction,
  records: Map<string, ReadRecord>,
  uris: readonly string[],
): Promise<void> {
  const missing = [...new Set(uris)].filter((uri) => !records.has(uri));
  if (missing.length === 0) return;
  for (const stored of await runLoad<StoredSource>(transaction, "readSources", { uris: missing })) {
    records.set(stored.uri, fromStored(stored));
  }
}

function elsewhereChapter(occurrence: Occurrence, only: ReadonlyMap<string, string>): string {
  const known = only.get(occurrence.titleTermKey ?? "");
  return known ?? elsewhereChapterId(occurrence.statement.elsewhere?.title ?? "", occurrence.termKey);
}

function place({ termKey, foldedText }: Occurrence, chapterId: string | undefined): Place | null {
  return chapterId === undefined ? null : { definitionId: definitionId(termKey, chapterId, foldedText), chapterId };
}

function placeKey({ titleTermKey, uri }: { titleTermKey: string | null; uri: string }): string {
  return `${titleTermKey}\t${uri}`;
}

/** The chapters of `More Results` that no page tells more of. */
function chaptersElsewhere(
  standing: readonly Occurrence[],
  only: ReadonlyMap<string, string>,
): Map<string, Occurrence[]> {
  const alone = new Map<string, Occurrence[]>();
  for (const occurrence of standing) {
    if (only.has(occurrence.titleTermKey ?? "")) continue;
    const chapterId = elsewhereChapter(occurrence, only);
    alone.set(chapterId, [...(alone.get(chapterId) ?? []), occurrence]);
  }
  return alone;
}

/** Chapters that were known by their title alone and are no more, with the chapter that is known now. */
function formerChapters(
  concerned: readonly Occurrence[],
  formerPlaces: ReadonlyMap<string, string>,
  alone: ReadonlyMap<string, Occurrence[]>,
  only: ReadonlyMap<string, string>,
): { from: string; to: string | null }[] {
  const former = new Map<string, string | null>();
  for (const occurrence of concerned) {
    const own = elsewhereChapterId(occurrence.statement.elsewhere?.title ?? "", occurrence.termKey);
    if (formerPlaces.get(placeKey(occurrence)) !== own || alone.has(own)) continue;
    former.set(own, only.get(occurrence.titleTermKey ?? "") ?? null);
  }
  return [...former].map(([from, to]) => ({ from, to }));
}
