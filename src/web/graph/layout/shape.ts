/** What decides an arrangement. */
export interface Shape {
  nodes: readonly { id: string; distance: number; size: number }[];
  edges: readonly { source: string; target: string; weight: number }[];
}

/** x and y of each node, in the order of the shape's. */
export type Arrangement = readonly number[];
