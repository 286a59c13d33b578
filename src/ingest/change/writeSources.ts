import { codePointOrder } from "../../domain/codePointOrder.js";
import type { Transaction } from "../../graph/connection.js";
import type { PlacedOccurrences } from "./placeOccurrences.js";
import { runLoad, runRows } from "./runLoad.js";
import type { SourceRow } from "./storedRecord.js";
import type { TouchedSources } from "./touchedSources.js";

/**
 * Writes what was read, the statement that it makes of its chapter, and which chapters were read from it; takes out what
 * says nothing any more. Statements and chapters are written before, definitions after.
 */
export async function writeSources(transaction: Transaction, touched: TouchedSources, at: string): Promise<void> {
  const staying = new Set(touched.rows.map(({ uri }) => uri));
  const formerUris = touched.former.map(({ record }) => record.uri).sort();
  await runRows(
    transaction,
    "deleteSources",
    formerUris.filter((uri) => !staying.has(uri)),
  );
  await runRows(
    transaction,
    "unlinkSources",
    formerUris.filter((uri) => staying.has(uri)),
  );
  const isWhole = wholeSources(touched);
  const groups = groupByStatement(touched.rows.filter(({ uri }) => isWhole(uri)));
  if (groups.length > 0) await runLoad(transaction, "createSources", { rows: groups, at });
  const others = touched.rows.filter(({ uri }) => !isWhole(uri));
  if (others.length > 0) await runLoad(transaction, "writeSources", { rows: others.map(ownProperties), at });
  await runRows(
    transaction,
    "linkSources",
    others.flatMap(({ uri, statementHash }) => (statementHash === null ? [] : { uri, statementHash })),
  );
}

/** Derives anew which chapters were read from sources; of those that are written as a whole it is written with them. */
export async function refreshChapterSources(
  transaction: Transaction,
  touched: TouchedSources,
  { moves, rehoused }: PlacedOccurrences,
): Promise<void> {
  const isWhole = wholeSources(touched);
  const uris = new Set([...moves.map(({ occurrence }) => occurrence.uri), ...rehoused, ...touched.uris]);
  await runRows(transaction, "refreshChapterSources", [...uris].filter((uri) => !isWhole(uri)).sort());
}

/** Which sources are new and speak of one chapter alone, so that they are written in one go. */
function wholeSources({ former, next }: TouchedSources): (uri: string) => boolean {
  const known = new Set(former.map(({ record }) => record.uri));
  const whole = next.filter(
    ({ record, stated, occurrences }) =>
      stated !== undefined && !known.has(record.uri) && occurrences.every(({ elsewhere }) => !elsewhere),
  );
  const uris = new Set(whole.map(({ record }) => record.uri));
  return (uri) => uris.has(uri);
}

function groupByStatement(rows: readonly SourceRow[]) {
  const groups = new Map<string, ReturnType<typeof ownProperties>[]>();
  for (const row of rows) {
    const hash = row.statementHash ?? "";
    const sources = groups.get(hash) ?? [];
    sources.push(ownProperties(row));
    groups.set(hash, sources);
  }
  return [...groups]
    .sort(([left], [right]) => codePointOrder(left, right))
    .map(([statementHash, sources]) => ({ statementHash, sources }));
}

function ownProperties({ statement: _, statementHash: __, ...row }: SourceRow) {
  return row;
}
