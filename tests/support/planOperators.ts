import type { Plan, Session } from "neo4j-driver";
import type { Compiled } from "../../src/graph/compile/compile.js";

/** The operators by which Neo4j would run a compiled root field. */
export async function planOperators(session: Session, { statement }: Compiled): Promise<string[]> {
  const { summary } = await session.run(`EXPLAIN ${statement.text}`, statement.parameters);
  return summary.plan ? operatorsIn(summary.plan) : [];
}

function operatorsIn({ operatorType, children }: Plan): string[] {
  return [operatorType.replace(/@.*/, ""), ...children.flatMap(operatorsIn)];
}
