import { readFileSync } from "node:fs";
import { connectToDatabase, databaseAddress } from "../support/database.js";
import { type Product, run } from "../support/product.js";
import { loadSamples } from "../support/sampleGraph.js";

/** The environment of a product that serves in two processes over the database of this file. */
export function twoWorkers(home: string, settings: Record<string, string>): NodeJS.ProcessEnv {
  const { uri, username, password, database } = databaseAddress();
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    LEXIGRAPH_HOME: home,
    PORT: "0",
    LEXIGRAPH_WORKERS: "2",
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    ...settings,
  };
}

/** Starts it on the samples, and waits until it answers. */
export async function startWorkers(environment: NodeJS.ProcessEnv): Promise<{ product: Product; address: string }> {
  const connection = connectToDatabase();
  await loadSamples(connection);
  await connection.close();
  const product = run("main.js", [], environment);
  return { product, address: await product.says(/answers at (http:\S+)\/graphql/) };
}

/** The processes that serve, by their ids. */
export function workersOf({ process: { pid } }: Product): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return children.trim().split(" ").filter(Boolean).map(Number);
}
