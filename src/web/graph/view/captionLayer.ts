import type Sigma from "sigma";
import type { Look } from "./appearance.js";
import { type Box, CAPTION_SIZE, type Candidate, placeCaptions } from "./captions.js";
import type { DrawnEdge, DrawnNode, Picture } from "./picture.js";

/** The most captions beside those that are forced. */
const MOST = 60;

/** The canvas above a picture with the captions and the rings of what is selected and hovered. */
export class CaptionLayer {
  private readonly canvas = document.createElement("canvas");

  constructor(container: HTMLElement) {
    this.canvas.className = "captions";
    this.canvas.setAttribute("aria-hidden", "true");
    container.append(this.canvas);
  }

  /** Draws anew what the camera shows now. */
  draw(sigma: Sigma<DrawnNode, DrawnEdge>, picture: Picture, look: Look): void {
    const { width, height } = sigma.getDimensions();
    const context = this.clear(width, height);
    if (!context) return;
    const candidates = candidatesOf(sigma, picture, look);
    for (const { id, x, y, radius } of candidates) {
      const color = ringOf(picture, look, id);
      if (color !== undefined) ring(context, x, y, radius, color);
    }
    context.font = `${CAPTION_SIZE}px ${look.palette.font}`;
    context.lineJoin = "round";
    const measure = (text: string) => context.measureText(text).width;
    for (const { id, text, x, y } of placeCaptions(
      candidates,
      measure,
      { width, height, covered: controls(width, height) },
      MOST,
    )) {
      const isStrong = id === look.selected || id === look.hovered || picture.getNodeAttribute(id, "distance") === 0;
      context.font = `${isStrong ? "600 " : ""}${CAPTION_SIZE}px ${look.palette.font}`;
      context.lineWidth = 4;
      context.strokeStyle = look.palette.paper;
      context.strokeText(text, x, y);
      context.fillStyle = look.palette.ink;
      context.fillText(text, x, y);
    }
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

/** The nodes that may be captioned: what is seen, and only what is lit where something is hovered. */
export function candidatesOf(sigma: Sigma<DrawnNode, DrawnEdge>, picture: Picture, look: Look): Candidate[] {
  const { width, height } = sigma.getDimensions();
  const candidates: Candidate[] = [];
  picture.forEachNode((id, { label, distance }) => {
    if (!look.shown.nodes.has(id)) return;
    const display = sigma.getNodeDisplayData(id);
    if (!display) return;
    const { x, y } = sigma.framedGraphToViewport(display);
    if (x < 0 || y < 0 || x > width || y > height) return;
    const isChosen = id === look.selected || id === look.hovered;
    const isLit = look.hovered === undefined || isChosen || picture.areNeighbors(look.hovered, id);
    if (!isLit) return;
    const importance = (isChosen ? 1_000 : 0) + (distance === 0 ? 500 : 0) + display.size;
    candidates.push({
      id,
      label,
      x,
      y,
      radius: sigma.scaleSize(display.size),
      importance,
      isForced: isChosen || distance === 0,
    });
  });
  return candidates;
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
