import { execute, parse, validate } from "graphql";
import { derivations } from "../../src/api/derived.js";
import { sharedSchema as productSchema } from "../../src/api/schema.js";
import { readCatalog } from "../../src/graph/compile/catalog.js";
import { Cursors } from "../../src/graph/compile/cursor.js";
import type { Connection } from "../../src/graph/connection.js";
import { GraphReader } from "../../src/graph/graphReader.js";
import type { Form } from "../../src/graph/levels/forms.js";
import { OperationReader } from "../../src/graph/operationReader.js";

/** An answer, and the statements that it took. */
export interface Run {
  answer: unknown;
  statements: string[];
}

const catalog = readCatalog(derivations);

export { productSchema };

/** Runs an operation as the server does, but for HTTP; notes the statements that were sent. */
export async function run(
  connection: Connection,
  query: string,
  variables: Record<string, unknown> = {},
  form: Form = "whole",
): Promise<Run> {
  const document = parse(query);
  const errors = validate(productSchema(), document);
  if (errors[0]) throw errors[0];
  const statements: string[] = [];
  const noting: Connection = {
    ...connection,
    read: (text, parameters, options) => {
      statements.push(text);
      return connection.read(text, parameters, options);
    },
  };
  const graph = new GraphReader(noting, catalog, new Cursors("golden"));
  const reader = new OperationReader(graph, { timeAllowed: 60_000, form });
  const answer = await execute({
    schema: productSchema(),
    document,
    variableValues: variables,
    contextValue: { reader },
  });
  return { answer, statements };
}
