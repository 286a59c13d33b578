import type Sigma from "sigma";
import type { DrawnEdge, DrawnNode, Picture } from "./picture.js";

/** More nodes or edges than these are not drawn anew for every place of the camera: in software that takes tens of milliseconds. */
const MANY = 2_500;
/** An image is enlarged no more than this before the scene is drawn anew. */
const LARGEST = 2;
/** The least of the window that an image fills before the scene is drawn anew. */
const LEAST_COVERED = 0.6;
/** The least time between two drawings while the camera moves, in milliseconds. */
const PAUSE = 500;

/** Whether a picture is drawn anew only now and then while it moves. */
export function isLarge({ order, size }: Picture): boolean {
  return Math.max(order, size) > MANY;
}

/** Whether a picture's scene is held as one image, in place of its layers. */
export function isHeld({ dataset }: HTMLElement): boolean {
  return "held" in dataset;
}

/**
 * Holds a large scene as one image while the camera moves, with its captions: the image follows the camera by a
 * transform, and the layers are drawn anew once it rests, or has gone far. The picture's container says with
 * `data-moving` when it moves. To be called when whatever else draws after a render has been told to.
 */
export function holdLargeScenes(sigma: Sigma<DrawnNode, DrawnEdge>, pictureNow: () => Picture): void {
  const container = sigma.getContainer();
  const image = container.appendChild(document.createElement("canvas"));
  image.className = "held-scene";
  image.setAttribute("aria-hidden", "true");
  let drawn = { ...frameOf(sigma), at: 0 };
  sigma.on("beforeRender", () => {
    const isMoving = "moving" in container.dataset;
    const hasGoneFar = () =>
      performance.now() - drawn.at > PAUSE && isFar(drawn, frameOf(sigma), sigma.getDimensions());
    if (isHeld(container) && (!isMoving || hasGoneFar())) delete container.dataset.held;
  });
  sigma.on("afterRender", () => {
    const now = frameOf(sigma);
    if (isHeld(container)) {
      const { scale, x, y } = changeOf(drawn, now);
      image.style.transform = `matrix(${scale}, 0, 0, ${scale}, ${x}, ${y})`;
      return;
    }
    if (!("moving" in container.dataset) || !isLarge(pictureNow())) return;
    drawn = { ...now, at: performance.now() };
    image.style.transform = "";
    takeImage(container, image);
    container.dataset.held = "";
  });
}

// In the same task as the drawing: what is in a WebGL canvas is gone after it.
function takeImage(container: HTMLElement, image: HTMLCanvasElement): void {
  const layers = [...container.querySelectorAll<HTMLCanvasElement>(".sigma-edges, .sigma-nodes, .captions")];
  const [first] = layers;
  const context = image.getContext("2d");
  if (!first || !context) return;
  image.width = first.width;
  image.height = first.height;
  image.style.width = `${container.offsetWidth}px`;
  image.style.height = `${container.offsetHeight}px`;
  for (const layer of layers) context.drawImage(layer, 0, 0, image.width, image.height);
}

/** Where the camera puts the origin of the framed graph, and how long its unit is, in pixels. */
interface Frame {
  x: number;
  y: number;
  unit: number;
}

function frameOf(sigma: Sigma<DrawnNode, DrawnEdge>): Frame {
  const camera = { cameraState: sigma.getCamera().getState() };
  const { x, y } = sigma.framedGraphToViewport({ x: 0, y: 0 }, camera);
  return { x, y, unit: sigma.framedGraphToViewport({ x: 1, y: 0 }, camera).x - x };
}

function changeOf(drawn: Frame, now: Frame): { scale: number; x: number; y: number } {
  const scale = now.unit / drawn.unit;
  return { scale, x: now.x - scale * drawn.x, y: now.y - scale * drawn.y };
}

function isFar(drawn: Frame, now: Frame, { width, height }: { width: number; height: number }): boolean {
  const { scale, x, y } = changeOf(drawn, now);
  const within = (start: number, length: number) =>
    Math.max(0, Math.min(length, start + scale * length) - Math.max(0, start));
  return scale > LARGEST || within(x, width) * within(y, height) < LEAST_COVERED * width * height;
}
