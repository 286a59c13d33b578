import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { isHeld } from "./heldScene.js";
import type { DrawnEdge, DrawnNode } from "./picture.js";
import { triangles } from "./triangles.js";

/** Two triangles: the end of the line that each corner is at, and the side. */
const CORNERS = [
  [0, 1],
  [0, -1],
  [1, 1],
  [1, 1],
  [0, -1],
  [1, -1],
] as const;

const UNIFORMS = ["u_matrix", "u_correctionRatio", "u_sizeRatio", "u_pixelRatio", "u_thinnest"] as const;

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute vec2 a_normal;
attribute float a_side;
attribute float a_thickness;
attribute vec4 a_color;
uniform mat3 u_matrix;
uniform float u_correctionRatio;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_thinnest;
varying float v_side;
varying float v_pixel;
varying vec4 v_color;
// Sigma packs a full alpha as 254.
const float OPAQUE = 255.0 / 254.0;

void main() {
  float thickness = max(a_thickness / u_sizeRatio, u_thinnest);
  // In halves of the line's thickness: its borders are at 1 and -1.
  v_side = a_side;
  v_pixel = 2.0 / (thickness * u_pixelRatio);
  v_color = vec4(a_color.rgb, a_color.a * OPAQUE);
  vec2 place = a_position + a_normal * a_side * thickness * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(place, 1.0)).xy, 0.0, 1.0);
}`;

const FRAGMENT_SHADER = /* glsl */ `
precision mediump float;
varying float v_side;
varying float v_pixel;
varying vec4 v_color;

void main() {
  gl_FragColor = v_color * (1.0 - smoothstep(1.0 - v_pixel, 1.0, abs(v_side)));
}`;

/**
 * Draws all edges as lines in one go, but not while the scene is held: of the instances that sigma's own program draws, a
 * renderer in software makes a draw each.
 */
export class LineProgram extends EdgeProgram<(typeof UNIFORMS)[number], DrawnNode, DrawnEdge> {
  getDefinition() {
    return triangles({
      corners: CORNERS.length,
      vertexShader: VERTEX_SHADER,
      fragmentShader: FRAGMENT_SHADER,
      uniforms: UNIFORMS,
      numbers: { a_normal: 2, a_side: 1, a_thickness: 1 },
    });
  }

  override render(params: RenderParams): void {
    if (!isHeld(this.renderer.getContainer())) super.render(params);
  }

  processVisibleItem(
    _id: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    { size, color }: EdgeDisplayData,
  ): void {
    const [dx, dy] = [target.x - source.x, target.y - source.y];
    const length = Math.hypot(dx, dy) || 1;
    const packed = floatColor(color);
    const { array } = this;
    let at = start;
    for (const [end, side] of CORNERS) {
      array[at++] = end === 0 ? source.x : target.x;
      array[at++] = end === 0 ? source.y : target.y;
      array[at++] = -dy / length;
      array[at++] = dx / length;
      array[at++] = side;
      array[at++] = size;
      array[at++] = packed;
    }
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio ?? null, params.pixelRatio);
    gl.uniform1f(uniformLocations.u_thinnest ?? null, params.minEdgeThickness);
  }
}
