import { EdgeLineProgram } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { DrawnEdge, DrawnNode } from "./picture.js";

/** Draws edges as plain lines and leaves them out while the picture moves, so that thousands keep up with the hand. */
export class FleetingLineProgram extends EdgeLineProgram<DrawnNode, DrawnEdge> {
  override render(params: RenderParams): void {
    if (!("moving" in this.renderer.getContainer().dataset)) super.render(params);
  }
}
