import type { NodeKind, SubgraphNode } from "../subgraph.js";
import type { PagedRows } from "./pagedRows.js";

/** Every kind of node in a graph file, and what its ids begin with; a definition is evidence, not a node. */
const KINDS: readonly [NodeKind, string][] = [
  ["TERM", "term"],
  ["CHAPTER", "chapter"],
  ["BOOK", "book"],
  ["AUTHOR", "author"],
  ["ORGANIZATION", "organization"],
];

type NodeRow = { id: string; label: string; year: number | null; doi: string | null; url: string | null };

/** Every entity as a node, kind after kind, each by id. */
export async function* graphNodes(rows: PagedRows): AsyncGenerator<SubgraphNode, void, undefined> {
  for (const [kind, prefix] of KINDS) {
    // `;` is the character after `:`: all ids of a kind lie between the two.
    const beyond = `${prefix};`;
    const start = { after: `${prefix}:`, beyond };
    const found = rows.read<NodeRow, typeof start>("nodes", start, ({ id }) => ({ after: id, beyond }));
    for await (const { id, label, year, doi, url } of found) {
      const known = { ...(year !== null && { year }), ...(doi !== null && { doi }), ...(url !== null && { url }) };
      yield { id, kind, label, ...known };
    }
  }
}
