import { codePointOrder } from "../../domain/codePointOrder.js";
import type { Transaction } from "../../graph/connection.js";
import { chapterKeys } from "../derive/chapterStatement.js";
import type { ResolvedChapters } from "./resolveChapters.js";
import { runLoad, runRows } from "./runLoad.js";
import type { TouchedSources } from "./touchedSources.js";

/** Writes what was read, and what it says of chapters; takes out what is said no longer. */
export async function writeSources(
  transaction: Transaction,
  touched: TouchedSources,
  { statements }: ResolvedChapters,
  at: string,
): Promise<void> {
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
  const rows = touched.rows.map(({ statement: _, statementHash: __, ...row }) => row);
  if (rows.length > 0) await runLoad(transaction, "writeSources", { rows, at });
  const said = new Set([...touched.former, ...touched.next].flatMap(({ stated }) => stated?.hash ?? []));
  const standing = [...statements.values()]
    .filter(({ hash, sources }) => sources > 0 && said.has(hash))
    .sort((left, right) => codePointOrder(left.hash, right.hash));
  await runRows(
    transaction,
    "writeChapterStatements",
    standing.map(({ hash, format, chapter, firstUri }) => ({
      hash,
      format,
      chapter: JSON.stringify(chapter),
      firstUri,
      ...chapterKeys(chapter),
    })),
  );
  await runRows(
    transaction,
    "linkSources",
    touched.rows.flatMap(({ uri, statementHash }) => (statementHash === null ? [] : { uri, statementHash })),
  );
}

/** Takes out statements of chapters that no source makes any more; their chapters must be written before. */
export async function deleteLonelyStatements(
  transaction: Transaction,
  { statements }: ResolvedChapters,
): Promise<void> {
  const lonely = [...statements.values()].filter(({ stored, sources }) => stored && sources <= 0);
  await runRows(transaction, "deleteChapterStatements", lonely.map(({ hash }) => hash).sort());
}
