import { codePointOrder } from "../../domain/codePointOrder.js";
import type { SourceRecord } from "../../domain/record.js";
import type { Transaction } from "../../graph/connection.js";
import { numberKey } from "../derive/definitionOccurrence.js";
import type { Marks } from "../derive/withdrawalMarks.js";
import { withoutWithdrawn } from "../derive/withoutWithdrawn.js";
import { recordHash } from "./recordHash.js";
import { readLoad, runLoad } from "./runLoad.js";
import {
  differsInText,
  fromStored,
  type ReadRecord,
  readRecord,
  type SourceRow,
  type StoredSource,
  toStored,
} from "./storedRecord.js";

/** The sources that a batch changes: what they said, and what they say now. */
export interface TouchedSources {
  former: ReadRecord[];
  next: ReadRecord[];
  rows: SourceRow[];
  /** Every uri in former or next. */
  uris: Set<string>;
}

type StoredWithHash = StoredSource & { hash: string };

/**
 * Compares a batch with the graph: leaves out records that say nothing new, and takes out sources that are to go or whose
 * numbered definition a new record replaces.
 */
export async function touchedSources(
  transaction: Transaction,
  put: ReadonlyMap<string, SourceRecord>,
  remove: ReadonlySet<string>,
  marks: Marks,
): Promise<TouchedSources> {
  const stored = await readLoad<StoredWithHash>(transaction, "readSources", {
    uris: [...new Set([...put.keys(), ...remove])],
  });
  const hashes = new Map(stored.map(({ uri, hash }) => [uri, hash]));
  const changed = [...put.values()]
    .map((record) => ({ record, hash: recordHash(record) }))
    .filter(({ record, hash }) => hashes.get(record.uri) !== hash)
    .map(({ record, hash }) => ({ record: withoutWithdrawn(record, marks), hash }));
  const changedUris = new Set(changed.map(({ record }) => record.uri));
  const former = stored.filter(({ uri }) => changedUris.has(uri) || (remove.has(uri) && !put.has(uri))).map(fromStored);
  const replaced = await replacedByNumber(
    transaction,
    changed.map(({ record }) => record),
    put,
  );
  return touchedBy([...former, ...replaced], changed);
}

/** The sources of which something was withdrawn since they were loaded; what they were loaded from counts as unchanged. */
export async function revisedSources(
  transaction: Transaction,
  uris: readonly string[],
  marks: Marks,
): Promise<TouchedSources> {
  const stored = await runLoad<StoredWithHash>(transaction, "readSources", { uris });
  const revised = stored
    .map((source) => ({ former: fromStored(source), hash: source.hash }))
    .map(({ former, hash }) => ({ former, record: withoutWithdrawn(former.record, marks), hash }))
    .filter(({ former, record }) => record !== former.record);
  return touchedBy(
    revised.map(({ former }) => former),
    revised,
  );
}

function touchedBy(former: ReadRecord[], changed: readonly { record: SourceRecord; hash: string }[]): TouchedSources {
  const next = changed.map(({ record, hash }) => ({ read: readRecord(record), hash }));
  return {
    former,
    next: next.map(({ read }) => read),
    rows: next.map(({ read, hash }) => toStored(read, hash)).sort((left, right) => codePointOrder(left.uri, right.uri)),
    uris: new Set([...former, ...next.map(({ read }) => read)].map(({ record }) => record.uri)),
  };
}

/** Sources outside the batch that print another definition under a number of the batch. */
async function replacedByNumber(
  transaction: Transaction,
  changed: readonly SourceRecord[],
  put: ReadonlyMap<string, SourceRecord>,
): Promise<ReadRecord[]> {
  const byNumber = new Map<string, SourceRecord>();
  for (const record of changed) {
    const key = numberKey(record);
    if (key !== null) byNumber.set(key, record);
  }
  if (byNumber.size === 0) return [];
  const stored = await readLoad<StoredSource>(transaction, "readSourcesByNumber", { keys: [...byNumber.keys()] });
  return stored.map(fromStored).filter(({ record }) => {
    const newer = byNumber.get(numberKey(record) ?? "");
    return newer !== undefined && !put.has(record.uri) && differsInText(record, newer);
  });
}
