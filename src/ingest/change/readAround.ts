import type { SourceRecord } from "../../domain/record.js";
import type { Transaction } from "../../graph/connection.js";
import { type AskedKeys, readAhead } from "../../graph/readAhead.js";
import { RECORD_KEYS, type RecordKeys } from "../derive/recordKeys.js";
import { readRecord } from "./storedRecord.js";

/** What stands around records, in the order in which it is needed: by which of their keys, and the column of each. */
const AROUND: { name: string; keys: Readonly<Record<string, [keyof RecordKeys, column: string]>> }[] = [
  { name: "load/readSourcesByNumber", keys: { keys: ["numberKeys", "numberKey"] } },
  {
    name: "load/readChapterStatements",
    keys: {
      dois: ["dois", "doi"],
      workKeys: ["workKeys", "workKey"],
      titleInBookKeys: ["titleInBookKeys", "titleInBookKey"],
    },
  },
  { name: "load/readOccurrences", keys: { keys: ["titleTermKeys", "titleTermKey"] } },
  { name: "identity/readBylinesOfNames", keys: { names: ["names", "nameKey"], orcids: ["orcids", "orcid"] } },
  { name: "identity/readDecisionsOfNames", keys: { names: ["names", "name"] } },
  { name: "load/readOrganizationNames", keys: { keys: ["organizationKeys", "key"] } },
  { name: "load/readTerms", keys: { keys: ["termKeys", "key"] } },
  { name: "load/readTermIds", keys: { slugs: ["termSlugs", "baseSlug"] } },
];

/**
 * A transaction for reading, in which what stands around records is asked for at once: the database reads it while what
 * the records change is worked out step by step. The records may turn out to say nothing new; that costs their reads.
 */
export function readAround(transaction: Transaction, records: Iterable<SourceRecord>): Transaction {
  const all = new Map(RECORD_KEYS.map((key) => [key, new Set<string>()]));
  const uris: string[] = [];
  for (const record of records) {
    uris.push(record.uri);
    const { keys } = readRecord(record);
    for (const [key, values] of all) for (const value of keys[key]) values.add(value);
  }
  const statements = AROUND.map(({ name, keys }) => {
    const entries = Object.entries(keys);
    const columns = Object.fromEntries(entries.map(([parameter, [, column]]) => [parameter, column]));
    const asked = Object.fromEntries(
      entries.map(([parameter, [key]]) => [parameter, [...(all.get(key) ?? [])].sort()]),
    );
    return { statement: { name, columns }, keys: asked };
  });
  const sources = { statement: { name: "load/readSources", columns: { uris: "uri" } }, keys: { uris } };
  return readAhead(
    transaction,
    [sources, ...statements].filter(({ keys }) => hasKeys(keys)),
  );
}

function hasKeys(keys: AskedKeys): boolean {
  return Object.values(keys).some((values) => values.length > 0);
}
