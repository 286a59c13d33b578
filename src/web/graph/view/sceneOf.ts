import type Sigma from "sigma";
import { NODE_KINDS } from "../subgraph.js";
import type { Scene } from "../take/scene.js";
import { type Look, lookOfEdge } from "./appearance.js";
import { candidatesOf } from "./candidates.js";
import { CAPTION_SIZE, placeCaptions } from "./captions.js";
import type { DrawnEdge, DrawnNode, Picture } from "./picture.js";

/** A file has room for more captions than a moving picture. */
const MOST = 300;

/** What the camera shows of a picture, to be written to a file. */
export function sceneOf(sigma: Sigma<DrawnNode, DrawnEdge>, picture: Picture, whole: Look, name: string): Scene {
  const look = { ...whole, hovered: undefined };
  const { palette, shown, selected } = look;
  const { width, height } = sigma.getDimensions();
  const placeOf = (id: string) => sigma.graphToViewport(picture.getNodeAttributes(id));
  const context = document.createElement("canvas").getContext("2d");
  if (context) context.font = `${CAPTION_SIZE}px ${palette.font}`;
  const measure = (text: string) => context?.measureText(text).width ?? 7 * text.length;
  const candidates = candidatesOf(sigma, picture, look);
  const isCenter = (id: string) => picture.getNodeAttribute(id, "distance") === 0;
  return {
    width,
    height,
    paper: palette.paper,
    ink: palette.ink,
    quiet: palette.quiet,
    font: palette.font,
    title: `Around ${name}`,
    source: `lexigraph · ${location.href}`,
    lines: picture
      .filterEdges((id) => shown.edges.has(id))
      .map((id) => {
        const [from, to] = picture.extremities(id).map(placeOf);
        const { color, size } = lookOfEdge(picture, look, id, picture.getEdgeAttributes(id));
        return {
          x1: from?.x ?? 0,
          y1: from?.y ?? 0,
          x2: to?.x ?? 0,
          y2: to?.y ?? 0,
          color: color ?? palette.edges.RELATED,
          width: size ?? 1,
        };
      }),
    discs: candidates.map(({ id, x, y, radius, label }) => {
      const color = palette.kinds[picture.getNodeAttribute(id, "kind")];
      return { x, y, radius, color, label, ring: id === selected ? palette.ink : isCenter(id) ? color : undefined };
    }),
    captions: placeCaptions(candidates, measure, { width, height, covered: [] }, MOST).map(({ id, text, x, y }) => ({
      text,
      x,
      y,
      isStrong: id === selected || isCenter(id),
    })),
    legend: NODE_KINDS.filter(({ kind }) =>
      picture.someNode((id, node) => node.kind === kind && shown.nodes.has(id)),
    ).map(({ kind, name: called }) => ({ name: called, color: palette.kinds[kind] })),
  };
}
