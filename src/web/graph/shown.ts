import { EDGE_KINDS, type EdgeKind, type NodeKind, type Subgraph } from "./subgraph.js";

/** The part of a subgraph that is to be seen. */
export interface Shown {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}

/** What joins which kinds: without either end, an edge of that kind cannot be. */
const ENDS: Readonly<Record<EdgeKind, readonly NodeKind[]>> = {
  RELATED: ["TERM"],
  DEFINED_IN: ["TERM", "CHAPTER"],
  WROTE: ["AUTHOR", "CHAPTER"],
  CO_AUTHOR: ["AUTHOR"],
  IN_BOOK: ["CHAPTER", "BOOK"],
  AFFILIATED_WITH: ["AUTHOR", "ORGANIZATION"],
};

/**
 * What is left when kinds are switched off: the centers, and what can be reached from them without those kinds, as the
 * API would answer it for `edges: walkedKinds(hidden)`.
 */
export function shownPart({ nodes, edges }: Subgraph, hidden: ReadonlySet<string>): Shown {
  const walked = new Set<string>(walkedKinds(hidden));
  const passable = new Set(
    nodes.filter(({ kind, distance }) => distance === 0 || !hidden.has(kind)).map(({ id }) => id),
  );
  const open = edges.filter(
    ({ kind, source, target }) => walked.has(kind) && passable.has(source) && passable.has(target),
  );
  const neighbors = new Map<string, string[]>();
  const join = (from: string, to: string) => {
    const known = neighbors.get(from);
    if (known) known.push(to);
    else neighbors.set(from, [to]);
  };
  for (const { source, target } of open) {
    join(source, target);
    join(target, source);
  }
  const reached = new Set(nodes.filter(({ distance }) => distance === 0).map(({ id }) => id));
  for (const id of reached) for (const next of neighbors.get(id) ?? []) reached.add(next);
  return { nodes: reached, edges: new Set(open.filter(({ source }) => reached.has(source)).map(({ id }) => id)) };
}

/** The kinds of edges that are left when kinds of nodes and edges are switched off. */
export function walkedKinds(hidden: ReadonlySet<string>): EdgeKind[] {
  return EDGE_KINDS.map(({ kind }) => kind).filter(
    (kind) => !hidden.has(kind) && !ENDS[kind].some((end) => hidden.has(end)),
  );
}
