import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Arrangement, Shape } from "./shape.js";
import { startingPlaces } from "./startingPlaces.js";

/**
 * Where the nodes of a shape come to stand: ForceAtlas2 (Jacomy and others, 2014) from places that the ids alone decide,
 * for a number of iterations that the size alone decides, so that one shape has one picture.
 */
export function arrange({ nodes, edges }: Shape): Arrangement {
  if (nodes.length < 3) return startingPlaces(nodes);
  const graph = new Graph({ type: "undirected", multi: true });
  const places = startingPlaces(nodes);
  nodes.forEach(({ id, size }, index) => {
    graph.addNode(id, { x: places[2 * index] ?? 0, y: places[2 * index + 1] ?? 0, size });
  });
  for (const { source, target, weight } of edges) graph.addEdge(source, target, { weight });
  const settled = forceAtlas2(graph, {
    iterations: iterationsFor(nodes.length),
    getEdgeWeight: "weight",
    settings: {
      ...forceAtlas2.inferSettings(nodes.length),
      gravity: 0.6,
      scalingRatio: 20,
      // Strong relations draw together; the many weak ones hardly do.
      edgeWeightInfluence: 1.5,
      slowDown: 1 + Math.log(nodes.length),
      strongGravityMode: false,
      barnesHutOptimize: nodes.length > 400,
    },
  });
  return nodes.flatMap(({ id }) => [settled[id]?.x ?? 0, settled[id]?.y ?? 0]);
}

function iterationsFor(nodes: number): number {
  if (nodes <= 150) return 500;
  return nodes <= 1_000 ? 250 : 100;
}
