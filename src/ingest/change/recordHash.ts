import { codePointOrder } from "../../domain/codePointOrder.js";
import { digest } from "../../domain/digest.js";
import type { SourceRecord } from "../../domain/record.js";

const known = new WeakMap<SourceRecord, string>();

/** The hash that tells whether a record says anything new; the place of its keys does not matter. */
export function recordHash(record: SourceRecord): string {
  const before = known.get(record);
  if (before !== undefined) return before;
  const hash = digest(JSON.stringify(sorted(record)));
  known.set(record, hash);
  return hash;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([left], [right]) => codePointOrder(left, right)).map(([key, part]) => [key, sorted(part)]),
  );
}
