/** The kinds of entity that a graph file can hold: the contract's EntityKind. */
export type NodeKind = "TERM" | "DEFINITION" | "CHAPTER" | "BOOK" | "AUTHOR" | "ORGANIZATION";

/** The contract's EdgeKind. */
export type EdgeKind = "RELATED" | "DEFINED_IN" | "WROTE" | "IN_BOOK" | "AFFILIATED_WITH" | "CO_AUTHOR";

/** One entity; what is not known is absent. */
export interface SubgraphNode {
  /** Readable and global: `term:city-diplomacy`. */
  id: string;
  kind: NodeKind;
  label: string;
  /** Steps from the nearest center; absent in an export of the whole graph. */
  distance?: number;
  year?: number;
  /** Bare and lower-case. */
  doi?: string;
  url?: string;
}

/** One directed edge between two nodes of the same file. */
export interface SubgraphEdge {
  id: string;
  source: string;
  target: string;
  kind: EdgeKind;
  /** 0 to 1. */
  weight: number;
  /** One sentence a reader can check. */
  statement: string;
  /** Ids of what shows it. */
  evidence: readonly string[];
}

/** What a graph file says about itself before its first node. */
export interface GraphHeader {
  title: string;
  /** Ids of the nodes that the walk began from; empty for the whole graph. */
  centers: readonly string[];
}

/** A subgraph that fits in memory. */
export interface Subgraph extends GraphHeader {
  nodes: readonly SubgraphNode[];
  edges: readonly SubgraphEdge[];
}
