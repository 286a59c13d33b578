import type Sigma from "sigma";
import type { Look } from "./appearance.js";
import type { Candidate } from "./captions.js";
import type { DrawnEdge, DrawnNode, Picture } from "./picture.js";

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
