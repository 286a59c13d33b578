import type { Connection, Transaction } from "../graph/connection.js";
import { runStatement } from "../graph/runStatement.js";
import { namesOf } from "../identity/change/storedDecision.js";
import { putDecisions } from "../identity/decide/putDecisions.js";
import type { AuthorDecision } from "../identity/decision.js";
import { readMarks } from "./change/readMarks.js";
import { isWithdrawnOfSomebody } from "./derive/withdrawalMarks.js";

/** Decisions of one transaction. */
const BATCH_SIZE = 200;

/**
 * Takes decisions about authors over as they were exported, in batches of one transaction each.
 * @returns how many the graph did not have so
 * @throws LexigraphError as Connection.write
 */
export async function loadDecisions(connection: Connection, decisions: readonly AuthorDecision[]): Promise<number> {
  let loaded = 0;
  for (let start = 0; start < decisions.length; start += BATCH_SIZE) {
    const batch = decisions.slice(start, start + BATCH_SIZE);
    loaded += await connection.write((transaction) => takeDecisions(transaction, batch));
  }
  return loaded;
}

/**
 * The same in a transaction that is under way. A decision that names somebody whose name was withdrawn since it was
 * exported is withheld from exports, as those that the graph had then. Throws as Transaction.run.
 */
export async function takeDecisions(transaction: Transaction, decisions: readonly AuthorDecision[]): Promise<number> {
  const loaded = await putDecisions(transaction, decisions);
  if (loaded === 0) return 0;
  const marks = await readMarks(transaction);
  const nameKeys = [...new Set(decisions.flatMap(namesOf))].filter((name) => isWithdrawnOfSomebody(name, marks));
  if (nameKeys.length > 0) await runStatement(transaction, "withdraw/withholdDecisions", { nameKeys });
  return loaded;
}
