import type { StoredEdge, WalkGraph } from "./walkGraph.js";

/** What may narrow a walk. */
export interface Filters {
  edges?: string[] | undefined;
  years?: { from?: number | undefined; to?: number | undefined } | undefined;
}

interface Reached {
  id: string;
  distance: number;
  strength: number;
}

export function weightOf({ kind, score = 0, chapters = [] }: StoredEdge): number {
  if (kind === "RELATED") return score;
  return kind === "CO_AUTHOR" ? chapters.length / (chapters.length + 1) : 1;
}

/** The edges that count: of the kinds, and shown by a chapter of the years. */
export function countedEdges(graph: WalkGraph, { edges, years }: Filters): StoredEdge[] {
  const inTime = (chapter: string) => {
    const year = graph.years[chapter];
    return year !== undefined && year >= (years?.from ?? -9999) && year <= (years?.to ?? 9999);
  };
  const chapterOf = (definition: string) =>
    Object.keys(graph.years)[Number(definition.slice("definition:".length))] ?? "";
  return graph.edges.filter((edge) => {
    if (edges && !edges.includes(edge.kind)) return false;
    if (!years) return true;
    const end = [edge.source, edge.target].find((id) => id.startsWith("chapter:"));
    const shown = [...(edge.chapters ?? []), ...(edge.definitions ?? []).map(chapterOf)];
    return (end ? [end] : shown).some(inTime);
  });
}

/** Every node within some steps of the centers, in the order of the contract. */
export function reach(graph: WalkGraph, centers: string[], depth: number, filters: Filters): Reached[] {
  const edges = countedEdges(graph, filters);
  const reached = new Map<string, Reached>();
  for (const id of centers) if (graph.nodes.includes(id)) reached.set(id, { id, distance: 0, strength: 1 });
  for (let distance = 1; distance <= depth; distance += 1) {
    const found = new Map<string, Reached>();
    for (const { id: node, strength } of [...reached.values()].filter((known) => known.distance === distance - 1)) {
      for (const edge of edges) {
        const next = edge.source === node ? edge.target : edge.target === node ? edge.source : undefined;
        if (next === undefined || reached.has(next)) continue;
        const along = strength * weightOf(edge);
        if (along >= (found.get(next)?.strength ?? 0)) found.set(next, { id: next, distance, strength: along });
      }
    }
    for (const [id, node] of found) reached.set(id, node);
  }
  return [...reached.values()].sort(
    (a, b) => a.distance - b.distance || b.strength - a.strength || (a.id < b.id ? -1 : 1),
  );
}

/** The best of all shortest ways by trying every one of them; undefined where there is none. */
export function bestWay(graph: WalkGraph, from: string, to: string, most: number, edges?: string[]) {
  const counted = countedEdges(graph, { edges });
  let ways = [{ ids: [from], strength: 1 }];
  for (let length = 0; length <= most; length += 1) {
    const arrived = ways.filter(({ ids }) => ids.at(-1) === to);
    if (arrived.length > 0) {
      return arrived.sort((a, b) => b.strength - a.strength || (a.ids.join(" ") < b.ids.join(" ") ? -1 : 1))[0];
    }
    ways = ways.flatMap(({ ids, strength }) => {
      const last = ids.at(-1);
      return counted.flatMap((edge) => {
        const next = edge.source === last ? edge.target : edge.target === last ? edge.source : undefined;
        if (next === undefined || ids.includes(next)) return [];
        return [{ ids: [...ids, next], strength: strength * weightOf(edge) }];
      });
    });
  }
  return undefined;
}
