interface Relation {
  id: string;
  source: string;
  target: string;
  kind: string;
  weight: number;
}

/** The strongest relations of a node that are kept; more make a ball of yarn of any neighborhood. */
const KEPT = 3;

/**
 * The ids of the edges that give a picture its shape: of relations, which are many and mostly weak, the strongest three
 * of either end and the strongest towards a center; of every other kind, all.
 */
export function backbone(
  nodes: readonly { id: string; distance: number }[],
  edges: readonly Relation[],
): ReadonlySet<string> {
  const distances = new Map(nodes.map(({ id, distance }) => [id, distance]));
  const kept = new Set<string>();
  const seen = new Map<string, number>();
  const hasWayIn = new Set<string>();
  const keepFor = (node: string, other: string, id: string) => {
    const count = seen.get(node) ?? 0;
    const isWayIn = (distances.get(other) ?? 0) < (distances.get(node) ?? 0) && !hasWayIn.has(node);
    if (count >= KEPT && !isWayIn) return;
    seen.set(node, count + 1);
    if (isWayIn) hasWayIn.add(node);
    kept.add(id);
  };
  for (const { id, source, target, kind } of [...edges].sort(strongest)) {
    if (kind === "RELATED") {
      keepFor(source, target, id);
      keepFor(target, source, id);
    } else kept.add(id);
  }
  return kept;
}

const strongest = (a: Relation, b: Relation): number => b.weight - a.weight || (a.id < b.id ? -1 : 1);
