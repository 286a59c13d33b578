import { readFileSync } from "node:fs";
import { fold } from "../../../src/domain/fold.js";
import { prefixQuery } from "../../../src/graph/search/fullTextQuery.js";
import { fieldsOf, readKinds } from "../../../src/graph/search/searchFields.js";
import { splitSearchText } from "../../../src/graph/search/searchText.js";
import type { BareStatement } from "../../bareServer.js";

const NAMES = fieldsOf(readKinds(undefined)).filter(({ isName }) => isName);
const TEXTS = { names: textOf("names"), labels: textOf("labels") };

/** One query on one index for a prefix: that of all names under /names, that of labels under any other path. */
export function barePrefix(path: string, body: Record<string, unknown>): BareStatement {
  const prefix = String(body.prefix);
  const isNames = path === "/names";
  const sought = isNames ? prefixQuery(splitSearchText(prefix), NAMES) : fold(prefix);
  return { text: TEXTS[isNames ? "names" : "labels"], parameters: { sought }, answer: (rows) => rows };
}

function textOf(name: string): string {
  return readFileSync(new URL(`${name}.cypher`, import.meta.url), "utf8");
}
