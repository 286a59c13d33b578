import { codePointOrder } from "../../domain/codePointOrder.js";
import type { Transaction } from "../../graph/connection.js";
import { runLoad, runRows } from "./runLoad.js";
import type { BylineTies, ChangedBylines } from "./writeBylines.js";

/** Derives anew who wrote with whom, and where authors are affiliated, wherever a byline that came or went says so. */
export async function refreshTies(
  transaction: Transaction,
  { former, next }: ChangedBylines,
  renamedAuthors: readonly string[],
): Promise<void> {
  const pairs = new Map<string, { left: string; right: string }>();
  const add = (left: string, right: string) => {
    const pair = left < right ? { left, right } : { left: right, right: left };
    if (left !== right) pairs.set(`${pair.left}\n${pair.right}`, pair);
  };
  for (const authors of [...authorsOfChapters(former), ...authorsOfChapters(next)]) {
    for (const left of authors) for (const right of authors) add(left, right);
  }
  // The relationship goes from the smaller id to the larger, which another id may turn around.
  if (renamedAuthors.length > 0) {
    const rows = await runLoad<{ left: string; right: string }>(transaction, "readCoAuthors", { keys: renamedAuthors });
    for (const { left, right } of rows) add(left, right);
  }
  await runRows(transaction, "refreshCoAuthors", sorted(pairs));
  await runRows(transaction, "refreshAffiliations", sorted(affiliationsOf([...former, ...next])));
}

function authorsOfChapters(bylines: readonly BylineTies[]): Set<string>[] {
  const authors = new Map<string, Set<string>>();
  for (const { chapterId, authorKey } of bylines) {
    authors.set(chapterId, (authors.get(chapterId) ?? new Set()).add(authorKey));
  }
  return [...authors.values()];
}

function affiliationsOf(bylines: readonly BylineTies[]): Map<string, { authorKey: string; organizationKey: string }> {
  return new Map(
    bylines.flatMap(({ authorKey, organizationKeys }) =>
      organizationKeys.map((organizationKey) => [`${authorKey}\n${organizationKey}`, { authorKey, organizationKey }]),
    ),
  );
}

function sorted<T>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows].sort(([left], [right]) => codePointOrder(left, right)).map(([, row]) => row);
}
