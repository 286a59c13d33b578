import { sortKey } from "../../domain/sortKey.js";
import type { Connection } from "../../graph/connection.js";
import { statement } from "../../graph/statement.js";
import { fromStoredDecision, type StoredDecision } from "../change/storedDecision.js";
import type { AuthorDecision } from "../decision.js";

const PAGE_SIZE = 200;

/** Every decision that persons made about authors, the oldest first, also those that were taken back. Throws as Connection.read. */
export async function* listDecisions(connection: Connection): AsyncGenerator<AuthorDecision, void, undefined> {
  const { text } = statement("identity/readDecisionsByTime");
  for (let after: string | undefined = ""; after !== undefined; ) {
    const batch = { after, limit: PAGE_SIZE };
    const rows: { decision: StoredDecision }[] = await connection.read(text, { batch });
    const decisions = rows.map(({ decision }) => fromStoredDecision(decision));
    yield* decisions;
    const last = decisions.length === PAGE_SIZE ? decisions.at(-1) : undefined;
    after = last && sortKey(last.at, last.id);
  }
}
