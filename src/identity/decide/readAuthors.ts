import { badInput } from "../../domain/badInput.js";
import { codePointOrder } from "../../domain/codePointOrder.js";
import type { Row, Transaction } from "../../graph/connection.js";
import { runStatement } from "../../graph/runStatement.js";
import type { DecidedByline } from "../decision.js";

/** A byline as a decision names it, and its key. */
export type AuthorByline = DecidedByline & { key: string };

/** An author with its bylines, by key. */
export interface AuthorToDecide {
  id: string;
  bylines: AuthorByline[];
}

type AuthorRow = Row & AuthorToDecide & { asked: string };

const MOST = 100;

/**
 * Authors by their ids, or by ids that they once had, in the order asked.
 * @throws LexigraphError BAD_USER_INPUT, naming the argument, where an id is no author's or there are over a hundred
 */
export async function readAuthors(
  transaction: Transaction,
  argument: string,
  ids: readonly string[],
): Promise<AuthorToDecide[]> {
  if (ids.length > MOST) throw badInput(`"${argument}": give ${MOST} ids at most.`);
  const rows = await runStatement<AuthorRow>(transaction, "identity/readAuthorsById", { ids: [...new Set(ids)] });
  const found = new Map(rows.map(({ asked, id, bylines }) => [asked, { id, bylines: sorted(bylines) }]));
  return ids.map((id) => found.get(id) ?? unknownAuthor(argument, id));
}

function sorted(bylines: readonly AuthorByline[]): AuthorByline[] {
  return [...bylines].sort((left, right) => codePointOrder(left.key, right.key));
}

function unknownAuthor(argument: string, id: string): never {
  throw badInput(`"${argument}": the graph has no author ${id.slice(0, 200)}.`);
}

/** What a decision keeps of bylines. */
export function decidedBylines(bylines: readonly AuthorByline[]): DecidedByline[] {
  return bylines.map(({ nameKey, anchors }) => ({ nameKey, anchors }));
}
