import type Sigma from "sigma";
import type { DrawnEdge, DrawnNode, Picture } from "./picture.js";

/** Lets nodes be dragged, by mouse and by finger; the picture does not rescale meanwhile. */
export function letNodesBeDragged(sigma: Sigma<DrawnNode, DrawnEdge>, pictureNow: () => Picture): void {
  let dragged: string | undefined;
  sigma.on("downNode", ({ node }) => {
    dragged = node;
    if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
  });
  sigma.on("moveBody", ({ event }) => {
    if (dragged === undefined || !pictureNow().hasNode(dragged)) return;
    const { x, y } = sigma.viewportToGraph(event);
    pictureNow().mergeNodeAttributes(dragged, { x, y });
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  const drop = () => {
    dragged = undefined;
  };
  sigma.on("upNode", drop);
  sigma.on("upStage", drop);
}
