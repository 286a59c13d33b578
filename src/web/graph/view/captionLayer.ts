import type Sigma from "sigma";
import type { Look } from "./appearance.js";
import { candidatesOf } from "./candidates.js";
import { type Box, CAPTION_SIZE, placeCaptions } from "./captions.js";
import type { DrawnEdge, DrawnNode, Picture } from "./picture.js";

/** The most captions beside those that are forced. */
const MOST = 60;

/** A caption that has its place beside a node: the start of its baseline, from the node's middle, in pixels. */
interface Placed {
  id: string;
  text: string;
  dx: number;
  dy: number;
}

/** The canvas above a picture with the captions and the rings of what is selected and hovered. */
export class CaptionLayer {
  private readonly canvas = document.createElement("canvas");
  private readonly widths = new Map<string, number>();
  private placed: readonly Placed[] = [];

  constructor(container: HTMLElement) {
    this.canvas.className = "captions";
    this.canvas.setAttribute("aria-hidden", "true");
    container.append(this.canvas);
  }

  /** Draws anew what the camera shows now; captions that are kept stay beside their nodes, and none is placed anew. */
  draw(sigma: Sigma<DrawnNode, DrawnEdge>, picture: Picture, look: Look, areKept: boolean): void {
    const { width, height } = sigma.getDimensions();
    const context = this.clear(width, height);
    if (!context) return;
    context.font = `${CAPTION_SIZE}px ${look.palette.font}`;
    context.lineJoin = "round";
    if (!areKept) this.place(sigma, picture, look, context);
    for (const { id, text, dx, dy } of this.placed) {
      const display = sigma.getNodeDisplayData(id);
      if (!display) continue;
      const { x, y } = sigma.framedGraphToViewport(display);
      const color = ringOf(picture, look, id);
      if (color !== undefined) ring(context, x, y, sigma.scaleSize(display.size), color);
      const isStrong = id === look.selected || id === look.hovered || picture.getNodeAttribute(id, "distance") === 0;
      context.font = `${isStrong ? "600 " : ""}${CAPTION_SIZE}px ${look.palette.font}`;
      context.lineWidth = 4;
      context.strokeStyle = look.palette.paper;
      context.strokeText(text, x + dx, y + dy);
      context.fillStyle = look.palette.ink;
      context.fillText(text, x + dx, y + dy);
    }
  }

  // What has a ring is forced to have a caption, too.
  private place(
    sigma: Sigma<DrawnNode, DrawnEdge>,
    picture: Picture,
    look: Look,
    context: CanvasRenderingContext2D,
  ): void {
    const { width, height } = sigma.getDimensions();
    const candidates = candidatesOf(sigma, picture, look);
    const nodes = new Map(candidates.map((each) => [each.id, each]));
    const room = { width, height, covered: controls(width, height) };
    this.placed = placeCaptions(candidates, (text) => this.widthOf(text, context), room, MOST).map(
      ({ id, text, x, y }) => ({ id, text, dx: x - (nodes.get(id)?.x ?? 0), dy: y - (nodes.get(id)?.y ?? 0) }),
    );
  }

  private widthOf(text: string, context: CanvasRenderingContext2D): number {
    const known = this.widths.get(text);
    if (known !== undefined) return known;
    const { width } = context.measureText(text);
    this.widths.set(text, width);
    return width;
  }

  private clear(width: number, height: number): CanvasRenderingContext2D | null {
    const scale = window.devicePixelRatio || 1;
    if (this.canvas.width !== Math.round(width * scale) || this.canvas.height !== Math.round(height * scale)) {
      this.canvas.width = Math.round(width * scale);
      this.canvas.height = Math.round(height * scale);
    }
    const context = this.canvas.getContext("2d");
    context?.setTransform(scale, 0, 0, scale, 0, 0);
    context?.clearRect(0, 0, width, height);
    return context;
  }
}

/** The corners where buttons lie over the picture. */
function controls(width: number, height: number): Box[] {
  return [
    { left: width - 116, top: 0, right: width, bottom: 44 },
    { left: width - 52, top: height - 112, right: width, bottom: height },
  ];
}

function ringOf(picture: Picture, { palette, selected, hovered }: Look, id: string): string | undefined {
  if (id === selected) return palette.ink;
  const { distance, kind } = picture.getNodeAttributes(id);
  if (distance === 0) return palette.kinds[kind];
  return id === hovered ? palette.accent : undefined;
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, radius: number, color: string): void {
  context.beginPath();
  context.arc(x, y, radius + 3, 0, 2 * Math.PI);
  context.lineWidth = 1.75;
  context.strokeStyle = color;
  context.stroke();
}
