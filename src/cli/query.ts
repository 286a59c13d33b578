import { text } from "node:stream/consumers";
import { type Command, InvalidArgumentError } from "commander";
import { LexigraphError } from "../domain/errors.js";
import { requireServer } from "./runningServer.js";
import { readSettings } from "./settings.js";

type Json = Record<string, unknown>;

/** Adds `query GRAPHQL`: exit code 0, and 1 where the answer has errors. */
export function registerQuery(program: Command): void {
  program
    .command("query")
    .description("Ask the running server, and print its answer as JSON")
    .argument("<graphql>", "the operation, or - to read it from standard input")
    .option("--variables <json>", "its variables, as a JSON object", parseObject)
    .action(async (graphql: string, { variables }: { variables?: Json }) => {
      const query = graphql === "-" ? await text(process.stdin) : graphql;
      const answer = await ask(requireServer(readSettings().home).address, { query, ...(variables && { variables }) });
      process.stdout.write(`${JSON.stringify(answer, undefined, 2)}\n`);
      if (answer.errors !== undefined) process.exitCode = 1;
    });
}

/**
 * The answer of a server to one operation, errors included.
 * @throws LexigraphError NOT_RUNNING where it does not answer, INTERNAL where the answer is not of GraphQL
 */
export async function ask(address: string, operation: { query: string; variables?: Json }): Promise<Json> {
  let response: Response;
  try {
    response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
      body: JSON.stringify(operation),
    });
  } catch (cause) {
    throw new LexigraphError("NOT_RUNNING", `${address} does not answer: see what npm start says.`, { cause });
  }
  const body = await response.text();
  const answer = asObject(body);
  if (answer !== undefined) return answer;
  throw new LexigraphError("INTERNAL", `${address} answered with status ${response.status}, but not in JSON: ${body}`);
}

function parseObject(value: string): Json {
  const parsed = asObject(value);
  if (parsed === undefined) throw new InvalidArgumentError("It has to be a JSON object.");
  return parsed;
}

function asObject(value: string): Json | undefined {
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    // No JSON, so no object; the caller says so in its own words.
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
