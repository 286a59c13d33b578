import { fromStoredDecision, type StoredDecision } from "../../identity/change/storedDecision.js";
import type { PagedRows } from "./pagedRows.js";

type DecisionRow = { decision: StoredDecision };

/** Every decision that persons made about authors, also those taken back, as a line of JSON Lines each. */
export async function* decisionLines(rows: PagedRows): AsyncGenerator<string, void, undefined> {
  const decisions = rows.read<DecisionRow, { after: string }>("decisions", { after: "" }, ({ decision }) => ({
    after: decision.atKey,
  }));
  for await (const { decision } of decisions) yield `${JSON.stringify({ decision: fromStoredDecision(decision) })}\n`;
}
