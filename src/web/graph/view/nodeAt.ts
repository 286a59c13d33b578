import type Sigma from "sigma";
import type { DrawnEdge, DrawnNode, Picture } from "./picture.js";

/** A finger or a pen is less exact than a disc is small, in pixels. */
const REACH = 3;

/**
 * Has sigma look up by places which node lies under the hand. Its own way reads a pixel back from the graphics card,
 * which waits for all that is still to be drawn: with thousands of nodes in software, hundreds of milliseconds.
 */
export function findNodesByPlace(sigma: Sigma<DrawnNode, DrawnEdge>, pictureNow: () => Picture): void {
  const nodeAt = (at: { x: number; y: number }): string | null => {
    const found: { id: string | null; zIndex: number; distance: number } = { id: null, zIndex: -1, distance: 0 };
    pictureNow().forEachNode((id) => {
      const display = sigma.getNodeDisplayData(id);
      if (!display || display.hidden) return;
      const { x, y } = sigma.framedGraphToViewport(display);
      const distance = Math.hypot(x - at.x, y - at.y);
      if (distance > sigma.scaleSize(display.size) + REACH) return;
      const isAbove = display.zIndex > found.zIndex || (display.zIndex === found.zIndex && distance < found.distance);
      if (isAbove) Object.assign(found, { id, zIndex: display.zIndex, distance });
    });
    return found.id;
  };
  Object.defineProperty(sigma, "getNodeAtPosition", { value: nodeAt });
}
