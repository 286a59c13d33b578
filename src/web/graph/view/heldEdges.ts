import type Sigma from "sigma";
import type { DrawnEdge, DrawnNode, Picture } from "./picture.js";

/** More edges than these are not drawn anew for every place of the camera: in software that takes tens of milliseconds. */
const MANY_EDGES = 2_500;

/** Whether a picture's edges stay as they were last drawn. */
export function areHeld({ dataset }: HTMLElement): boolean {
  return dataset.edges === "held";
}

/**
 * Keeps many edges as they were drawn while the camera moves: their layer follows it as one image, and is drawn anew
 * once it rests. The picture's container says with `data-moving` when it does.
 */
export function holdManyEdges(sigma: Sigma<DrawnNode, DrawnEdge>, pictureNow: () => Picture): void {
  const container = sigma.getContainer();
  const canvas = sigma.getCanvases().edges;
  const layer = canvas?.getContext("webgl2");
  if (!canvas || !layer) return;
  // What is not touched stays on screen; sigma would clear it before every picture.
  const clear = layer.clear.bind(layer);
  layer.clear = (mask) => {
    if (!areHeld(container)) clear(mask);
  };
  let drawn = frameOf(sigma);
  sigma.on("beforeRender", () => {
    const isToBeHeld = "moving" in container.dataset && pictureNow().size > MANY_EDGES;
    if (isToBeHeld === areHeld(container)) return;
    if (isToBeHeld) container.dataset.edges = "held";
    else delete container.dataset.edges;
  });
  sigma.on("afterRender", () => {
    const now = frameOf(sigma);
    if (!areHeld(container)) {
      drawn = now;
      canvas.style.transform = "";
      return;
    }
    const scale = now.unit / drawn.unit;
    const [x, y] = [now.x - scale * drawn.x, now.y - scale * drawn.y];
    canvas.style.transform = `matrix(${scale}, 0, 0, ${scale}, ${x}, ${y})`;
  });
}

/** Where the camera puts the origin of the framed graph, and how long its unit is, in pixels. */
function frameOf(sigma: Sigma<DrawnNode, DrawnEdge>): { x: number; y: number; unit: number } {
  const { x, y } = sigma.framedGraphToViewport({ x: 0, y: 0 });
  return { x, y, unit: sigma.framedGraphToViewport({ x: 1, y: 0 }).x - x };
}
