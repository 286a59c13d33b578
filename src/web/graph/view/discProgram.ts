import type Sigma from "sigma";
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { isHeld } from "./heldScene.js";
import type { DrawnEdge, DrawnNode } from "./picture.js";
import { triangles } from "./triangles.js";

/** The corners of a triangle around a circle of radius 1. */
const CORNERS = [0, 1, 2]
  .map((third) => (2 * Math.PI * third) / 3)
  .map((angle) => [Math.cos(angle), Math.sin(angle)] as const);

const UNIFORMS = ["u_matrix", "u_correctionRatio", "u_sizeRatio"] as const;

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute vec2 a_corner;
attribute float a_size;
attribute vec4 a_color;
uniform mat3 u_matrix;
uniform float u_correctionRatio;
uniform float u_sizeRatio;
varying vec2 v_fromCenter;
varying float v_pixel;
varying vec4 v_color;
// Sigma packs a full alpha as 254.
const float OPAQUE = 255.0 / 254.0;

void main() {
  float radius = 2.0 * a_size * u_correctionRatio / u_sizeRatio;
  // In radii of the disc: its rim is at 1.
  v_fromCenter = 2.0 * a_corner;
  v_pixel = u_sizeRatio / max(a_size, 0.001);
  v_color = vec4(a_color.rgb, a_color.a * OPAQUE);
  gl_Position = vec4((u_matrix * vec3(a_position + radius * v_fromCenter, 1.0)).xy, 0.0, 1.0);
}`;

const FRAGMENT_SHADER = /* glsl */ `
precision mediump float;
varying vec2 v_fromCenter;
varying float v_pixel;
varying vec4 v_color;

void main() {
  gl_FragColor = v_color * clamp((1.0 - length(v_fromCenter)) / v_pixel, 0.0, 1.0);
}`;

/**
 * Draws all nodes as discs in one go. Sigma's own program draws instances, of which a renderer in software makes a draw
 * each, and draws them twice, the second time to read from it what lies under the hand.
 */
export class DiscProgram extends NodeProgram<(typeof UNIFORMS)[number], DrawnNode, DrawnEdge> {
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma<DrawnNode, DrawnEdge>) {
    super(gl, null, renderer);
  }

  getDefinition() {
    return triangles({
      corners: CORNERS.length,
      vertexShader: VERTEX_SHADER,
      fragmentShader: FRAGMENT_SHADER,
      uniforms: UNIFORMS,
      numbers: { a_corner: 2, a_size: 1 },
    });
  }

  override render(params: RenderParams): void {
    if (!isHeld(this.renderer.getContainer())) super.render(params);
  }

  processVisibleItem(_id: number, start: number, { x, y, size, color }: NodeDisplayData): void {
    const { array } = this;
    const packed = floatColor(color);
    let at = start;
    for (const [cornerX, cornerY] of CORNERS) {
      array[at++] = x;
      array[at++] = y;
      array[at++] = cornerX;
      array[at++] = cornerY;
      array[at++] = size;
      array[at++] = packed;
    }
  }

  setUniforms({ matrix, correctionRatio, sizeRatio }: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix);
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio);
  }
}
