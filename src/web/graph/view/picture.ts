import Graph from "graphology";
import { backbone } from "../layout/backbone.js";
import type { Arrangement, Shape } from "../layout/shape.js";
import { startingPlaces } from "../layout/startingPlaces.js";
import type { EdgeKind, NodeKind, Subgraph } from "../subgraph.js";

/** What is known of a node that is drawn. */
export interface DrawnNode {
  x: number;
  y: number;
  size: number;
  label: string;
  kind: NodeKind;
  distance: number;
}

/** What is known of an edge that is drawn. */
export interface DrawnEdge {
  weight: number;
  kind: EdgeKind;
  /** Whether it is of those that give the picture its shape; the others are drawn faintly. */
  isBackbone: boolean;
}

export type Picture = Graph<DrawnNode, DrawnEdge>;

/**
 * The graph that a subgraph is drawn from, its nodes `scale` times as large as usual; nodes that stood somewhere already
 * stay there, others begin where ids say.
 */
export function drawPicture(subgraph: Subgraph, before: Picture | undefined, scale = 1): Picture {
  const picture: Picture = new Graph({ type: "undirected", multi: true });
  const sizes = nodeSizes(subgraph);
  const shaping = backbone(subgraph.nodes, subgraph.edges);
  const places = startingPlaces(subgraph.nodes.map((node) => ({ ...node, size: 1 })));
  subgraph.nodes.forEach(({ id, label, kind, distance }, index) => {
    const known = before?.hasNode(id) ? before.getNodeAttributes(id) : undefined;
    const x = known?.x ?? places[2 * index] ?? 0;
    const y = known?.y ?? places[2 * index + 1] ?? 0;
    picture.addNode(id, { x, y, size: scale * (sizes.get(id) ?? 4), label, kind, distance });
  });
  for (const { id, source, target, weight, kind } of subgraph.edges) {
    picture.addEdgeWithKey(id, source, target, { weight, kind, isBackbone: shaping.has(id) });
  }
  return picture;
}

/** What a subgraph's arrangement depends on: nothing of the window, so that a shared link opens the same picture. */
export function shapeOf(subgraph: Subgraph): Shape {
  const sizes = nodeSizes(subgraph);
  const shaping = backbone(subgraph.nodes, subgraph.edges);
  return {
    nodes: [...subgraph.nodes].sort(byId).map(({ id, distance }) => ({ id, distance, size: sizes.get(id) ?? 4 })),
    edges: subgraph.edges
      .filter(({ id }) => shaping.has(id))
      .sort(byId)
      .map(({ source, target, weight }) => ({ source, target, weight })),
  };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** Where each node of a shape stands in an arrangement of it. */
export function placesById(shape: Shape, places: Arrangement): Record<string, { x: number; y: number }> {
  return Object.fromEntries(
    shape.nodes.map(({ id }, index) => [id, { x: places[2 * index] ?? 0, y: places[2 * index + 1] ?? 0 }]),
  );
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
