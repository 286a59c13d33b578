import { graphql } from "graphql";
import { derivations } from "../../src/api/derived.js";
import { formatError } from "../../src/api/formatError.js";
import { readCatalog } from "../../src/graph/compile/catalog.js";
import { Cursors } from "../../src/graph/compile/cursor.js";
import type { Connection } from "../../src/graph/connection.js";
import { readCursorSecret } from "../../src/graph/cursorSecret.js";
import { GraphReader } from "../../src/graph/graphReader.js";
import { OperationReader } from "../../src/graph/operationReader.js";
import { productSchema } from "../support/api.js";

/** What a client gets: the data, and of every error its code and message. */
export interface Reply<Data> {
  data: Data | null | undefined;
  errors: { code: unknown; message: string }[];
}

/** Asks the schema over a graph as a server would, without HTTP; `Data` is the shape that the operation selects. */
export type Ask = <Data>(source: string, variables?: Record<string, unknown>) => Promise<Reply<Data>>;

/** Facts are asked for here; how long a busy machine plans a statement that nobody warmed up is no fact. */
const TIME_ALLOWED = 60_000;

/** An Ask over a graph that has its schema. */
export async function askGraph(connection: Connection): Promise<Ask> {
  const schema = productSchema();
  const reader = new GraphReader(connection, readCatalog(derivations), new Cursors(await readCursorSecret(connection)));
  return async <Data>(source: string, variableValues: Record<string, unknown> = {}): Promise<Reply<Data>> => {
    const contextValue = { reader: new OperationReader(reader, { timeAllowed: TIME_ALLOWED }) };
    const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
    const shown = errors.map((error) => formatError(error.toJSON(), error));
    return {
      data: data as Data | null | undefined,
      errors: shown.map(({ message, extensions }) => ({ code: extensions?.code, message })),
    };
  };
}

/** The data of a reply that has no error. */
export function answered<Data>({ data, errors }: Reply<Data>): Data {
  if (data && errors.length === 0) return data;
  throw new Error(`The operation failed: ${JSON.stringify(errors)}`);
}
