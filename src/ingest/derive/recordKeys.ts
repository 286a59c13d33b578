import { organizationKey } from "../../domain/organizationKey.js";
import type { SourceRecord } from "../../domain/record.js";
import { slugOf } from "../../domain/slug.js";
import { nameKey } from "../../identity/nameParts.js";
import { chapterKeys } from "./chapterStatement.js";
import { numberKey, type Occurrence } from "./definitionOccurrence.js";

export const RECORD_KEYS = [
  "numberKeys",
  "dois",
  "workKeys",
  "titleInBookKeys",
  "titleTermKeys",
  "termKeys",
  "termSlugs",
  "names",
  "orcids",
  "organizationKeys",
] as const;

/** The keys under which what a record says meets what others say, as far as the record alone tells them. */
export type RecordKeys = Record<(typeof RECORD_KEYS)[number], string[]>;

/** The keys of a record whose definitions are the occurrences given. */
export function recordKeys(record: SourceRecord, occurrences: readonly Occurrence[]): RecordKeys {
  const { chapter } = record;
  const keys = chapter && chapterKeys(chapter);
  const bylines = chapter?.bylines ?? [];
  const termKeys = occurrences.map(({ termKey }) => termKey);
  return {
    numberKeys: [numberKey(record)].filter(isKey),
    dois: [keys?.doi].filter(isKey),
    workKeys: [keys?.workKey].filter(isKey),
    titleInBookKeys: [keys?.titleInBookKey].filter(isKey),
    titleTermKeys: occurrences.map(({ titleTermKey }) => titleTermKey).filter(isKey),
    termKeys,
    termSlugs: termKeys.map(slugOf),
    names: bylines.map(({ name }) => nameKey(name)),
    orcids: bylines.map(({ orcid }) => orcid).filter(isKey),
    organizationKeys: bylines.flatMap(({ affiliations }) => affiliations.map(organizationKey)),
  };
}

function isKey(key: string | null | undefined): key is string {
  return key !== null && key !== undefined;
}
