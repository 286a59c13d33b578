import { codePointOrder } from "../../domain/codePointOrder.js";
import type { StatedBook } from "./bookStatement.js";
import { joinToTheOnlyOne } from "./joinToTheOnlyOne.js";
import { UnionFind } from "./unionFind.js";

/**
 * Which statements speak of one book: the same ISBN or DOI; a title alone joins the book of that folded title that has
 * a number, where there is exactly one, else it is a book of its own. Does not depend on the order of the statements,
 * as long as all that share a number or a folded title are given.
 */
export function uniteBooks<T extends StatedBook>(statements: readonly T[]): T[][] {
  const sorted = [...statements].sort((left, right) => codePointOrder(left.hash, right.hash));
  const sets = new UnionFind();
  const firstUnder = new Map<string, string>();
  for (const statement of sorted) {
    sets.add(statement.hash);
    for (const key of unitingKeys(statement)) {
      const first = firstUnder.get(key);
      if (first === undefined) firstUnder.set(key, statement.hash);
      else sets.unite(first, statement.hash);
    }
  }
  joinToTheOnlyOne(
    sets,
    sorted.map((statement) => ({ id: statement.hash, key: statement.folded, known: hasNumber(statement) })),
  );
  const byHash = new Map(sorted.map((statement) => [statement.hash, statement]));
  return sets.sets().map((hashes) => hashes.flatMap((hash) => byHash.get(hash) ?? []));
}

function unitingKeys(statement: StatedBook): string[] {
  if (!hasNumber(statement)) return [`title:${statement.folded}`];
  return [
    ...(statement.isbn === null ? [] : [`isbn:${statement.isbn}`]),
    ...(statement.doi === null ? [] : [`doi:${statement.doi}`]),
  ];
}

function hasNumber(statement: StatedBook): boolean {
  return statement.isbn !== null || statement.doi !== null;
}
