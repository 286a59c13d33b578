import { execute, type GraphQLResolveInfo, parse } from "graphql";
import { derivations } from "../../src/api/derived.js";
import type { Caller } from "../../src/domain/role.js";
import { readCatalog } from "../../src/graph/compile/catalog.js";
import { type Compiled, compileRootField } from "../../src/graph/compile/compile.js";
import { Cursors } from "../../src/graph/compile/cursor.js";
import { productSchema } from "./api.js";

const catalog = readCatalog(derivations);

/** What an operation is compiled with. */
export interface Compiling {
  variables?: Record<string, unknown>;
  cursors?: Cursors;
  caller?: Caller;
}

/** What the root fields of an operation are compiled into, of which nothing is read; an operation that is refused has fewer. */
export async function compileOperation(
  text: string,
  { variables = {}, cursors = new Cursors("compile"), caller }: Compiling = {},
): Promise<Compiled[]> {
  const compiled: Compiled[] = [];
  const reader = {
    // Asynchronous, so that a root field without an answer does not end the operation before the others are compiled.
    async read(info: GraphQLResolveInfo) {
      compiled.push(compileRootField(info, catalog, cursors));
      return null;
    },
  };
  const contextValue = { reader, ...(caller && { caller }) };
  await execute({ schema: productSchema(), document: parse(text), variableValues: variables, contextValue });
  return compiled;
}
