import type { RelationDecision } from "../../relate/relationDecision.js";
import type { PagedRows } from "./pagedRows.js";

type DecisionRow = { pair: string; decision: RelationDecision };

/** Every decision that persons made about two terms, as a line of JSON Lines each. */
export async function* relationDecisionLines(rows: PagedRows): AsyncGenerator<string, void, undefined> {
  const decisions = rows.read<DecisionRow, { after: string }>("relationDecisions", { after: "" }, ({ pair }) => ({
    after: pair,
  }));
  for await (const { decision } of decisions) yield `${JSON.stringify({ relationDecision: decision })}\n`;
}
