import type { SourceRecord } from "../../domain/record.js";
import { mainText, numberKey } from "../derive/definitionOccurrence.js";

/**
 * The records of a batch that stand: of two with one uri the later, and of two whose numbered definition differs in its
 * text the later.
 */
export function settleInput(records: readonly SourceRecord[]): Map<string, SourceRecord> {
  const standing = new Map<string, SourceRecord>();
  const byNumber = new Map<string, Set<string>>();
  for (const record of records) {
    standing.delete(record.uri);
    standing.set(record.uri, record);
    const key = numberKey(record);
    if (key === null) continue;
    const uris = byNumber.get(key) ?? new Set<string>();
    for (const uri of uris) {
      const former = standing.get(uri);
      if (former && uri !== record.uri && numberKey(former) === key && mainText(former) !== mainText(record)) {
        standing.delete(uri);
        uris.delete(uri);
      }
    }
    byNumber.set(key, uris.add(record.uri));
  }
  return standing;
}
