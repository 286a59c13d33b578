import neo4j from "neo4j-driver";
import { compileOperation } from "../support/compileOperation.js";
import { databaseAddress } from "../support/database.js";
import { planOperators } from "../support/planOperators.js";

/** The operators by which Neo4j would answer the root field of an operation. */
export async function operatorsOf(query: string): Promise<string[]> {
  const compiled = await compileOperation(query);
  const { uri, username, password, database } = databaseAddress();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session({ database });
  try {
    const operators: string[] = [];
    for (const { statement } of compiled) operators.push(...(await planOperators(session, statement)));
    return operators;
  } finally {
    await session.close();
    await driver.close();
  }
}
