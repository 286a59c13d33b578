import { codePointOrder } from "../../domain/codePointOrder.js";
import type { Transaction } from "../../graph/connection.js";
import { chapterKeys } from "../derive/chapterStatement.js";
import type { ResolvedChapters } from "./resolveChapters.js";
import { runRows } from "./runLoad.js";
import type { TouchedSources } from "./touchedSources.js";

/** Writes what sources of a change say of chapters; what none says any more stays until deleteLonelyStatements. */
export async function writeStatements(
  transaction: Transaction,
  touched: TouchedSources,
  { statements }: ResolvedChapters,
): Promise<void> {
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
}

/** Takes out statements of chapters that no source makes any more; their chapters must be written before. */
export async function deleteLonelyStatements(
  transaction: Transaction,
  { statements }: ResolvedChapters,
): Promise<void> {
  const lonely = [...statements.values()].filter(({ stored, sources }) => stored && sources <= 0);
  await runRows(transaction, "deleteChapterStatements", lonely.map(({ hash }) => hash).sort());
}
