import { codePointOrder } from "../../domain/codePointOrder.js";
import { chapterKeys, type StatedChapter } from "./chapterStatement.js";
import { joinToTheOnlyOne } from "./joinToTheOnlyOne.js";
import { UnionFind } from "./unionFind.js";

/**
 * Which statements speak of one chapter. The same DOI; the same folded title and authors (a reprint); and, without a
 * DOI, the same folded title in a book of the same folded title: with the chapter that has a DOI where there is exactly
 * one, else with each other. The answer does not depend on the order of the statements, as long as all that share a key
 * are given.
 */
export function uniteChapters(statements: readonly StatedChapter[]): StatedChapter[][] {
  const sorted = [...statements].sort((left, right) => codePointOrder(left.hash, right.hash));
  const keyed = sorted.map((statement) => ({ statement, keys: chapterKeys(statement.chapter) }));
  const sets = new UnionFind();
  const firstUnder = new Map<string, string>();
  for (const { statement, keys } of keyed) {
    sets.add(statement.hash);
    const uniting = [keys.doi, keys.workKey, keys.doi === null ? keys.titleInBookKey : null];
    for (const key of uniting) {
      if (key === null) continue;
      const first = firstUnder.get(key);
      if (first === undefined) firstUnder.set(key, statement.hash);
      else sets.unite(first, statement.hash);
    }
  }
  joinToTheOnlyOne(
    sets,
    keyed.map(({ statement, keys }) => ({ id: statement.hash, key: keys.titleInBookKey, known: keys.doi !== null })),
  );
  const byHash = new Map(sorted.map((statement) => [statement.hash, statement]));
  return sets.sets().map((hashes) => hashes.flatMap((hash) => byHash.get(hash) ?? []));
}
