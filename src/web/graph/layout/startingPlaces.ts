import type { Arrangement } from "./shape.js";

/** The angle between neighbors on a sunflower: no two of any number fall together. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Where nodes begin: rings by distance from the centers, with places on them that depend on nothing but the ids. */
export function startingPlaces(nodes: readonly { id: string; distance: number }[]): Arrangement {
  const ranks = new Map([...nodes].sort(byId).map(({ id }, rank) => [id, rank]));
  return nodes.flatMap(({ id, distance }) => {
    const rank = ranks.get(id) ?? 0;
    const angle = rank * GOLDEN_ANGLE;
    const radius = 20 + 100 * distance + 40 * noise(id);
    return nodes.length === 1 ? [0, 0] : [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** A number from 0 to 1 that a text alone decides (FNV-1a). */
function noise(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}
