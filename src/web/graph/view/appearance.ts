import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { Shown } from "../shown.js";
import type { Palette } from "./palette.js";
import type { DrawnEdge, DrawnNode, Picture } from "./picture.js";

/** What decides how nodes and edges look at a moment. */
export interface Look {
  palette: Palette;
  shown: Shown;
  selected: string | undefined;
  hovered: string | undefined;
}

/** How a node looks: in its kind's colour; dimmed where another is hovered that it does not touch. */
export function lookOfNode(picture: Picture, look: Look, id: string, node: DrawnNode): Partial<NodeDisplayData> {
  const { palette, shown, hovered, selected } = look;
  if (!shown.nodes.has(id)) return { ...node, hidden: true };
  const isLit = hovered === undefined || hovered === id || picture.areNeighbors(hovered, id);
  return {
    ...node,
    color: isLit ? palette.kinds[node.kind] : palette.dim,
    zIndex: id === selected || id === hovered ? 3 : isLit ? 2 : 0,
    ...((id === selected || id === hovered) && { size: node.size * 1.2 }),
  };
}

/** How an edge looks: quiet, in a shade of its kind; strong where it touches what is hovered or selected. */
export function lookOfEdge(picture: Picture, look: Look, id: string, edge: DrawnEdge): Partial<EdgeDisplayData> {
  const { palette, shown, hovered, selected } = look;
  if (!shown.edges.has(id)) return { hidden: true };
  const touches = (node: string | undefined) => node !== undefined && picture.extremities(id).includes(node);
  const size = 0.7 + 1.4 * edge.weight * (edge.kind === "RELATED" || edge.kind === "CO_AUTHOR" ? 1 : 0.3);
  if (touches(hovered)) return { color: palette.accent, size: size + 0.8, zIndex: 2 };
  if (hovered !== undefined) return { color: palette.dim, size: 0.6, zIndex: 0 };
  return touches(selected)
    ? { color: edge.isBackbone ? palette.accent : palette.edges[edge.kind], size: size + 0.3, zIndex: 2 }
    : { color: edge.isBackbone ? palette.edges[edge.kind] : palette.dim, size, zIndex: edge.isBackbone ? 1 : 0 };
}
