import neo4j, { type Plan } from "neo4j-driver";
import { compileOperation } from "../support/compileOperation.js";
import { databaseAddress } from "../support/database.js";

/** The operators by which Neo4j would answer the root field of an operation. */
export async function operatorsOf(query: string): Promise<string[]> {
  const compiled = await compileOperation(query);
  const { uri, username, password, database } = databaseAddress();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session({ database });
  try {
    const operators: string[] = [];
    for (const { statement } of compiled) {
      const { summary } = await session.run(`EXPLAIN ${statement.text}`, statement.parameters);
      if (summary.plan) operators.push(...flatten(summary.plan));
    }
    return operators;
  } finally {
    await session.close();
    await driver.close();
  }
}

function flatten({ operatorType, children }: Plan): string[] {
  return [operatorType.split("@")[0] ?? "", ...children.flatMap(flatten)];
}
