import Graph from "graphology";
import type { Arrangement, Shape } from "../layout/shape.js";
import { startingPlaces } from "../layout/startingPlaces.js";
import type { EdgeKind, NodeKind } from "../subgraph.js";
import type { Outline } from "./outline.js";

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
export function drawPicture({ subgraph, sizes, shaping }: Outline, before: Picture | undefined, scale = 1): Picture {
  const picture: Picture = new Graph({ type: "undirected", multi: true });
  const places = startingPlaces(subgraph.nodes);
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

/** What a subgraph's arrangement depends on, so that a shared link opens the same picture. */
export function shapeOf({ subgraph, sizes, shaping }: Outline): Shape {
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
