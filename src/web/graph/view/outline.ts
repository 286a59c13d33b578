import { backbone } from "../layout/backbone.js";
import type { Subgraph } from "../subgraph.js";

/** What both the picture of a subgraph and its arrangement follow from: nothing of the window. */
export interface Outline {
  subgraph: Subgraph;
  /** How large each node is, by its id. */
  sizes: ReadonlyMap<string, number>;
  /** The ids of the edges that give the picture its shape. */
  shaping: ReadonlySet<string>;
}

/** The outline of a subgraph. */
export function outlineOf(subgraph: Subgraph): Outline {
  return { subgraph, sizes: nodeSizes(subgraph), shaping: backbone(subgraph.nodes, subgraph.edges) };
}

// Centers are largest, then what has many edges; in a crowd all are smaller.
function nodeSizes({ nodes, edges }: Subgraph): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of edges) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  const crowd = nodes.length + edges.length / 8;
  const scale = crowd <= 90 ? 1 : crowd <= 600 ? 0.75 : 0.55;
  return new Map(
    nodes.map(({ id, distance, kind }) => {
      const base = distance === 0 ? 11 : kind === "TERM" ? 5.5 : 4.5;
      return [id, scale * (base + Math.min(4, Math.log2(1 + (degrees.get(id) ?? 0)) * 0.8))];
    }),
  );
}
