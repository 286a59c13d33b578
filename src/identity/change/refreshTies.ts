import { codePointOrder } from "../../domain/codePointOrder.js";
import type { Transaction } from "../../graph/connection.js";
import { runOver, runStatement } from "../../graph/runStatement.js";
import type { SettledAuthors } from "./settleAuthors.js";

/** A byline as far as what is derived from it goes. */
export interface BylineTies {
  chapterId: string;
  authorId: string;
  organizationKeys: readonly string[];
}

type Pair = { left: string; right: string };
type Affiliation = { authorId: string; organizationKey: string };

/** The chapters of an author, all of them, and those that say where he or she is affiliated. */
interface Works {
  chapters: Set<string>;
  byOrganization: Map<string, Set<string>>;
  isNew: boolean;
}

/**
 * Derives anew who wrote with whom, and where authors are affiliated, wherever a byline says so or said so before: from
 * the bylines of settled authors, which are all that they have, and else from the graph as it is written before.
 */
export async function refreshTies(
  transaction: Transaction,
  { former, next }: { former: readonly BylineTies[]; next: readonly BylineTies[] },
  settled: SettledAuthors,
): Promise<void> {
  const works = worksOf(settled);
  const pairs = new Map<string, Pair>();
  const add = (left: string, right: string) => {
    const pair = codePointOrder(left, right) < 0 ? { left, right } : { left: right, right: left };
    if (left !== right) pairs.set(`${pair.left}\n${pair.right}`, pair);
  };
  for (const authors of [...authorsOfChapters(former), ...authorsOfChapters(next)]) {
    for (const left of authors) for (const right of authors) add(left, right);
  }
  // The relationship goes from the smaller id to the larger, which another id may turn around.
  const renamed = settled.authors.filter(isRenamed).map(({ id }) => id);
  if (renamed.length > 0) {
    for (const { left, right } of await runStatement<Pair>(transaction, "identity/readCoAuthors", { ids: renamed }))
      add(left, right);
  }
  const coAuthors = sorted(pairs).map((pair) => {
    const [left, right] = [works.get(pair.left), works.get(pair.right)];
    const chapters = left && right ? [...left.chapters].filter((id) => right.chapters.has(id)) : [];
    return { ...pair, chapters: chapters.sort(codePointOrder), isNew: (left?.isNew || right?.isNew) ?? false };
  });
  const affiliations = sorted(affiliationsOf([...former, ...next])).map((affiliation) => {
    const author = works.get(affiliation.authorId);
    const chapters = [...(author?.byOrganization.get(affiliation.organizationKey) ?? [])];
    return { ...affiliation, chapters: chapters.sort(codePointOrder), isNew: author?.isNew ?? false };
  });
  await writeTies(transaction, "CoAuthors", coAuthors);
  await writeTies(transaction, "Affiliations", affiliations);
}

/** Ties without chapters are those that are no more, or of authors whose other bylines are not known here. */
async function writeTies(
  transaction: Transaction,
  kind: "CoAuthors" | "Affiliations",
  rows: readonly ((Pair | Affiliation) & { chapters: string[]; isNew: boolean })[],
): Promise<void> {
  const known = rows.filter(({ chapters }) => chapters.length > 0);
  await runOver(
    transaction,
    `identity/create${kind}`,
    known.filter(({ isNew }) => isNew),
  );
  await runOver(
    transaction,
    `identity/write${kind}`,
    known.filter(({ isNew }) => !isNew),
  );
  await runOver(
    transaction,
    `identity/refresh${kind}`,
    rows.filter(({ chapters }) => chapters.length === 0),
  );
}

/** Those whose id stays; of the others the graph has relationships in either direction. */
function worksOf({ authors, bylines }: SettledAuthors): Map<string, Works> {
  const works = new Map(
    authors
      .filter((author) => !isRenamed(author))
      .map(({ id, formerId }): [string, Works] => [
        id,
        { chapters: new Set(), byOrganization: new Map(), isNew: formerId === null },
      ]),
  );
  for (const { authorId, chapterId, organizationKeys } of bylines) {
    const author = works.get(authorId);
    author?.chapters.add(chapterId);
    for (const key of organizationKeys) {
      const chapters = author?.byOrganization.get(key) ?? new Set<string>();
      author?.byOrganization.set(key, chapters.add(chapterId));
    }
  }
  return works;
}

function isRenamed({ id, formerId }: { id: string; formerId: string | null }): boolean {
  return formerId !== null && formerId !== id;
}

function authorsOfChapters(bylines: readonly BylineTies[]): Set<string>[] {
  const authors = new Map<string, Set<string>>();
  for (const { chapterId, authorId } of bylines) {
    authors.set(chapterId, (authors.get(chapterId) ?? new Set()).add(authorId));
  }
  return [...authors.values()];
}

function affiliationsOf(bylines: readonly BylineTies[]): Map<string, Affiliation> {
  return new Map(
    bylines.flatMap(({ authorId, organizationKeys }) =>
      organizationKeys.map((organizationKey) => [`${authorId}\n${organizationKey}`, { authorId, organizationKey }]),
    ),
  );
}

function sorted<T>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows].sort(([left], [right]) => codePointOrder(left, right)).map(([, row]) => row);
}
