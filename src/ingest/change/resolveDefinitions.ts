import { codePointOrder } from "../../domain/codePointOrder.js";
import type { Transaction } from "../../graph/connection.js";
import type { Occurrence } from "../derive/definitionOccurrence.js";
import { type DerivedDefinition, deriveDefinition } from "../derive/deriveDefinition.js";
import type { Move, PlacedOccurrences } from "./placeOccurrences.js";
import { runLoad } from "./runLoad.js";
import { fromStored, type ReadRecord, type StoredSource } from "./storedRecord.js";

export type DefinitionRow = DerivedDefinition & {
  id: string;
  termKey: string;
  chapterId: string | null;
  stored: boolean;
};

/** That a definition is read from a source; `again` where the source prints it in a second place. */
export type ReadingRow = {
  definitionId: string;
  uri: string;
  label: string;
  alternativeLabels: string[] | null;
  titleTermKey: string | null;
  elsewhere: boolean;
  again: boolean;
};

export interface ResolvedDefinitions {
  definitions: DefinitionRow[];
  readings: ReadingRow[];
  /** Pairs whose readings are written anew. */
  staleReadings: { definitionId: string; uri: string }[];
  former: { from: string; to: string | null }[];
  /** The terms whose definitions change, with what comes and goes of how they are printed. */
  terms: Map<string, TermChange>;
  /** Terms and chapters whose shared definitions change. */
  termsInChapters: { termKey: string; chapterId: string }[];
}

/** What a change adds to a term, and takes from it. */
export interface TermChange {
  definitionCount: number;
  added: PrintedTerm[];
  removed: PrintedTerm[];
}

/** A term as one source prints it with a definition. */
export type PrintedTerm = { label: string; alternativeLabels: string[] | null };

type Reading = { uri: string; titleTermKey: string | null; elsewhere: boolean };
/** A reading as it is stored; one that repeats another does not say again how the term is printed. */
type StoredReading = Reading & { label: string | null; alternativeLabels: string[] | null };
type StoredDefinition = { id: string; readings: StoredReading[] };

interface Subject {
  termKey: string;
  foldedText: string;
  chapterId: string;
  /** Keys of readings that come, or go, by uri. */
  moves: Move[];
}

/** The definitions that moves of their occurrences change, as all their sources tell them after the batch. */
export async function resolveDefinitions(
  transaction: Transaction,
  { moves, records }: PlacedOccurrences,
): Promise<ResolvedDefinitions> {
  const subjects = subjectsOf(moves);
  const ids = [...subjects.keys()].sort(codePointOrder);
  const rows = ids.length === 0 ? [] : await runLoad<StoredDefinition>(transaction, "readDefinitions", { ids });
  const stored = new Map(rows.map(({ id, readings }) => [id, readings]));
  const standing = new Map(
    ids.map((id) => [id, readingsAfter(id, subjects.get(id)?.moves ?? [], stored.get(id) ?? [])]),
  );
  await addRecordsOf(transaction, records, [...standing.values()].flat());
  const result: ResolvedDefinitions = {
    definitions: [],
    readings: [],
    staleReadings: [],
    former: [],
    terms: new Map(),
    termsInChapters: pairsOf([...subjects.values()]),
  };
  for (const [id, subject] of [...subjects].sort(([left], [right]) => codePointOrder(left, right))) {
    const occurrences = occurrencesNow(subject, standing.get(id) ?? [], records);
    const before = stored.get(id);
    const { termKey, chapterId } = subject;
    const term = result.terms.get(termKey) ?? { definitionCount: 0, added: [], removed: [] };
    result.terms.set(termKey, term);
    if (occurrences.length === 0) {
      if (!before) continue;
      result.former.push({ from: id, to: successor(id, moves, subjects) });
      term.definitionCount -= 1;
      term.removed.push(...printedIn(before));
      continue;
    }
    if (!before) term.definitionCount += 1;
    const definition = deriveDefinition(occurrences);
    result.definitions.push({ ...definition, id, termKey, chapterId: chapterId || null, stored: before !== undefined });
    const changed = new Set(subject.moves.map(({ occurrence }) => occurrence.uri));
    for (const uri of [...changed].sort(codePointOrder)) {
      const stale = before?.filter((reading) => reading.uri === uri) ?? [];
      if (stale.length > 0) result.staleReadings.push({ definitionId: id, uri });
      const readings = readingRows(
        id,
        occurrences.filter((occurrence) => occurrence.uri === uri),
      );
      result.readings.push(...readings);
      term.removed.push(...printedIn(stale));
      term.added.push(...readings.filter(({ again }) => !again));
    }
  }
  return result;
}

function subjectsOf(moves: readonly Move[]): Map<string, Subject> {
  const subjects = new Map<string, Subject>();
  for (const move of moves) {
    for (const place of [move.from, move.to]) {
      if (!place) continue;
      const { termKey, foldedText } = move.occurrence;
      const subject = subjects.get(place.definitionId) ?? {
        termKey,
        foldedText,
        chapterId: place.chapterId,
        moves: [],
      };
      subject.moves.push(move);
      subjects.set(place.definitionId, subject);
    }
  }
  return subjects;
}

/** What a definition is read from after its moves. */
function readingsAfter(id: string, moves: readonly Move[], before: readonly Reading[]): Reading[] {
  const readings = new Map(before.map((reading) => [readingKey(reading), reading]));
  for (const { occurrence, from } of moves) if (from?.definitionId === id) readings.delete(readingKey(occurrence));
  for (const { occurrence, to } of moves) if (to?.definitionId === id) readings.set(readingKey(occurrence), occurrence);
  return [...readings.values()];
}

function readingKey({ uri, titleTermKey, elsewhere }: Reading): string {
  return `${uri}\t${titleTermKey ?? ""}\t${elsewhere}`;
}

async function addRecordsOf(
  transaction: Transaction,
  records: Map<string, ReadRecord>,
  readings: readonly Reading[],
): Promise<void> {
  const uris = [...new Set(readings.map(({ uri }) => uri))].filter((uri) => !records.has(uri));
  if (uris.length === 0) return;
  for (const stored of await runLoad<StoredSource>(transaction, "readSources", { uris })) {
    records.set(stored.uri, fromStored(stored));
  }
}

/** The occurrences behind a definition's readings: the first of each place of a record that prints it. */
function occurrencesNow(
  subject: Subject,
  readings: readonly Reading[],
  records: ReadonlyMap<string, ReadRecord>,
): Occurrence[] {
  return readings.flatMap((reading) => {
    const key = readingKey(reading);
    const printed = records
      .get(reading.uri)
      ?.occurrences.find(
        (occurrence) =>
          readingKey(occurrence) === key &&
          occurrence.termKey === subject.termKey &&
          occurrence.foldedText === subject.foldedText,
      );
    return printed ?? [];
  });
}

function printedIn(readings: readonly StoredReading[]): PrintedTerm[] {
  return readings.flatMap(({ label, alternativeLabels }) => (label === null ? [] : { label, alternativeLabels }));
}

/** The first place of a source goes before what it repeats: its own chapter first, then by key. */
function readingRows(definitionId: string, occurrences: readonly Occurrence[]): ReadingRow[] {
  return [...occurrences]
    .sort(
      (left, right) =>
        Number(left.elsewhere) - Number(right.elsewhere) ||
        codePointOrder(left.titleTermKey ?? "", right.titleTermKey ?? ""),
    )
    .map(({ uri, statement, titleTermKey, elsewhere }, index) => ({
      definitionId,
      uri,
      label: statement.label,
      alternativeLabels: statement.alternativeLabels.length === 0 ? null : statement.alternativeLabels,
      titleTermKey,
      elsewhere,
      again: index > 0,
    }));
}

function pairsOf(subjects: readonly Subject[]): { termKey: string; chapterId: string }[] {
  const pairs = new Map<string, { termKey: string; chapterId: string }>();
  for (const { termKey, chapterId } of subjects) {
    if (chapterId !== "") pairs.set(`${termKey}\t${chapterId}`, { termKey, chapterId });
  }
  return [...pairs].sort(([left], [right]) => codePointOrder(left, right)).map(([, pair]) => pair);
}

/** Where a definition that is no more went: with its occurrences, or to what the same page now says of the term. */
function successor(id: string, moves: readonly Move[], subjects: ReadonlyMap<string, Subject>): string | null {
  const own = (subjects.get(id)?.moves ?? []).filter(({ from }) => from?.definitionId === id);
  const direct = own.flatMap(({ to }) => to?.definitionId ?? []);
  if (direct.length > 0) return direct.sort(codePointOrder)[0] ?? null;
  const places = new Set(own.flatMap(({ occurrence }) => placesOf(occurrence)));
  const next = moves.filter(({ to, occurrence }) => to && placesOf(occurrence).some((place) => places.has(place)));
  return next.flatMap(({ to }) => to?.definitionId ?? []).sort(codePointOrder)[0] ?? null;
}

/** What stays of a definition when its text changes: its page, and its number. */
function placesOf({ uri, termKey, elsewhere, statement }: Occurrence): string[] {
  if (elsewhere) return [];
  return [
    `uri ${uri} ${termKey}`,
    ...(statement.number === undefined ? [] : [`number ${statement.number} ${termKey}`]),
  ];
}
