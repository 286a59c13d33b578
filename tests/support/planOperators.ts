import type { Plan, Session } from "neo4j-driver";
import type { Statement } from "../../src/graph/compile/nest.js";

/** The operators by which Neo4j would run a statement. */
export async function planOperators(session: Session, { text, parameters }: Statement): Promise<string[]> {
  const { summary } = await session.run(`EXPLAIN ${text}`, parameters);
  return summary.plan ? operatorsIn(summary.plan) : [];
}

function operatorsIn({ operatorType, children }: Plan): string[] {
  return [operatorType.replace(/@.*/, ""), ...children.flatMap(operatorsIn)];
}
