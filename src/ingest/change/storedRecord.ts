import type { ChapterStatement, PageFormat, SourceRecord } from "../../domain/record.js";
import { type StatedChapter, stateChapter } from "../derive/chapterStatement.js";
import { mainText, numberKey, type Occurrence, occurrencesOf } from "../derive/definitionOccurrence.js";
import { type RecordKeys, recordKeys } from "../derive/recordKeys.js";

/** A record with what is asked of it while loading. */
export interface ReadRecord {
  record: SourceRecord;
  stated: StatedChapter | undefined;
  occurrences: Occurrence[];
  keys: RecordKeys;
}

/** A source as the graph keeps it: the record without its chapter, and the chapter's statement, both as JSON. */
export type StoredSource = {
  uri: string;
  record: string;
  statement: string | null;
};

/** The properties of the Source node that keeps a record. */
export interface SourceRow extends StoredSource {
  hash: string;
  format: PageFormat;
  license: string | null;
  numberKey: string | null;
  statementHash: string | null;
}

const known = new WeakMap<SourceRecord, ReadRecord>();

/** Everything that a record says, ready to be asked; worked out once. */
export function readRecord(record: SourceRecord): ReadRecord {
  const before = known.get(record);
  if (before !== undefined) return before;
  const occurrences = occurrencesOf(record);
  const read = { record, stated: stateChapter(record), occurrences, keys: recordKeys(record, occurrences) };
  known.set(record, read);
  return read;
}

/** The record that a source keeps, word for word. */
export function fromStored(stored: StoredSource): ReadRecord {
  const record: SourceRecord = JSON.parse(stored.record);
  if (stored.statement === null) return readRecord(record);
  const chapter: ChapterStatement = JSON.parse(stored.statement);
  return readRecord({ ...record, chapter });
}

/** How a record is kept; the chapter's statement, which many pages share, is a node of its own. */
export function toStored({ record, stated }: ReadRecord, hash: string): SourceRow {
  const { chapter, ...rest } = record;
  return {
    uri: record.uri,
    hash,
    format: record.format,
    license: record.license ?? null,
    record: JSON.stringify(rest),
    statement: chapter === undefined ? null : JSON.stringify(chapter),
    numberKey: numberKey(record),
    statementHash: stated?.hash ?? null,
  };
}

/** Whether two records with one number print different definitions under it. */
export function differsInText(left: SourceRecord, right: SourceRecord): boolean {
  return mainText(left) !== mainText(right);
}
