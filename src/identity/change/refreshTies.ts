import { codePointOrder } from "../../domain/codePointOrder.js";
import type { Transaction } from "../../graph/connection.js";
import { runOver, runStatement } from "../../graph/runStatement.js";

/** A byline as far as what is derived from it goes. */
export interface BylineTies {
  chapterId: string;
  authorId: string;
  organizationKeys: readonly string[];
}

/** Derives anew who wrote with whom, and where authors are affiliated, wherever a byline says so or said so before. */
export async function refreshTies(
  transaction: Transaction,
  { former, next }: { former: readonly BylineTies[]; next: readonly BylineTies[] },
  renamedAuthors: readonly string[],
): Promise<void> {
  const pairs = new Map<string, { left: string; right: string }>();
  const add = (left: string, right: string) => {
    const pair = codePointOrder(left, right) < 0 ? { left, right } : { left: right, right: left };
    if (left !== right) pairs.set(`${pair.left}\n${pair.right}`, pair);
  };
  for (const authors of [...authorsOfChapters(former), ...authorsOfChapters(next)]) {
    for (const left of authors) for (const right of authors) add(left, right);
  }
  // The relationship goes from the smaller id to the larger, which another id may turn around.
  if (renamedAuthors.length > 0) {
    const batch = { ids: renamedAuthors };
    const rows = await runStatement<{ left: string; right: string }>(transaction, "identity/readCoAuthors", batch);
    for (const { left, right } of rows) add(left, right);
  }
  await runOver(transaction, "identity/refreshCoAuthors", sorted(pairs));
  await runOver(transaction, "identity/refreshAffiliations", sorted(affiliationsOf([...former, ...next])));
}

function authorsOfChapters(bylines: readonly BylineTies[]): Set<string>[] {
  const authors = new Map<string, Set<string>>();
  for (const { chapterId, authorId } of bylines) {
    authors.set(chapterId, (authors.get(chapterId) ?? new Set()).add(authorId));
  }
  return [...authors.values()];
}

function affiliationsOf(bylines: readonly BylineTies[]): Map<string, { authorId: string; organizationKey: string }> {
  return new Map(
    bylines.flatMap(({ authorId, organizationKeys }) =>
      organizationKeys.map((organizationKey) => [`${authorId}\n${organizationKey}`, { authorId, organizationKey }]),
    ),
  );
}

function sorted<T>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows].sort(([left], [right]) => codePointOrder(left, right)).map(([, row]) => row);
}
