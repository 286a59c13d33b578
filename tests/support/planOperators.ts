import type { Plan, Session } from "neo4j-driver";
import { explain, type Statement } from "../../src/graph/compile/nest.js";

/** The operators by which Neo4j would run a statement. */
export async function planOperators(session: Session, statement: Statement): Promise<string[]> {
  const { text, parameters } = explain(statement);
  const { summary } = await session.run(text, parameters);
  return summary.plan ? operatorsIn(summary.plan) : [];
}

function operatorsIn({ operatorType, children }: Plan): string[] {
  return [operatorType.replace(/@.*/, ""), ...children.flatMap(operatorsIn)];
}
