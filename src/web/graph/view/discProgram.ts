import type Sigma from "sigma";
import { NodeCircleProgram } from "sigma/rendering";
import type { DrawnEdge, DrawnNode } from "./picture.js";

/** Draws nodes as discs, once: without the second picture from which sigma would read what lies under the hand. */
export class DiscProgram extends NodeCircleProgram<DrawnNode, DrawnEdge> {
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma<DrawnNode, DrawnEdge>) {
    super(gl, null, renderer);
  }
}
