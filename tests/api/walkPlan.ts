import { execute, type GraphQLResolveInfo, parse } from "graphql";
import neo4j, { type Plan } from "neo4j-driver";
import { derivations } from "../../src/api/derived.js";
import { readCatalog } from "../../src/graph/compile/catalog.js";
import { compileRootField } from "../../src/graph/compile/compile.js";
import { Cursors } from "../../src/graph/compile/cursor.js";
import { productSchema } from "../support/api.js";
import { databaseAddress } from "../support/database.js";

/** The operators by which Neo4j would answer the root field of an operation. */
export async function operatorsOf(query: string): Promise<string[]> {
  const catalog = readCatalog(derivations);
  const statements: ReturnType<typeof compileRootField>["statement"][] = [];
  const reader = {
    read(info: GraphQLResolveInfo) {
      statements.push(compileRootField(info, catalog, new Cursors("plan")).statement);
      return null;
    },
  };
  await execute({ schema: productSchema(), document: parse(query), contextValue: { reader } });
  const { uri, username, password, database } = databaseAddress();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session({ database });
  try {
    const operators: string[] = [];
    for (const { text, parameters } of statements) {
      const { summary } = await session.run(`EXPLAIN ${text}`, parameters);
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
