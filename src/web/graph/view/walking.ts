/** A node's place on the screen, y downwards. */
export interface Place {
  id: string;
  x: number;
  y: number;
}

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const AHEAD: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Whether a key walks through a picture. */
export function isDirection(key: string): key is Direction {
  return Object.hasOwn(AHEAD, key);
}

/**
 * The node that an arrow key leads to: of those that lie that way, at most 60 degrees off, the nearest, where what lies
 * off the way counts double. Undefined where none does.
 */
export function nextNode(from: Place, places: readonly Place[], direction: Direction): string | undefined {
  const [dx, dy] = AHEAD[direction];
  let best: { id: string; cost: number } | undefined;
  for (const { id, x, y } of places) {
    const along = (x - from.x) * dx + (y - from.y) * dy;
    const across = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    if (id === from.id || along <= 0 || across > along * Math.sqrt(3)) continue;
    const cost = along + 2 * across;
    if (!best || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost };
  }
  return best?.id;
}
