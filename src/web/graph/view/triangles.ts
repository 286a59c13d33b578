/** An attribute of a program's corners. */
interface Attribute {
  name: string;
  size: number;
  type: number;
  normalized?: boolean;
}

/** What a program is made of that draws all its items as triangles in one go. */
interface Parts<Uniform extends string> {
  /** Corners of one item. */
  corners: number;
  vertexShader: string;
  fragmentShader: string;
  uniforms: readonly Uniform[];
  /** Numbers of a corner beside its place and its colour: how many of each. */
  numbers: Readonly<Record<string, 1 | 2>>;
}

/**
 * The definition of a sigma program that draws no instances: a renderer in software makes a draw of each. A corner has
 * `a_position`, the program's own numbers in their order, and `a_color`.
 */
export function triangles<Uniform extends string>({ numbers, ...parts }: Parts<Uniform>) {
  const { FLOAT, TRIANGLES, UNSIGNED_BYTE } = WebGLRenderingContext;
  const own = Object.entries(numbers).map(([name, size]): Attribute => ({ name, size, type: FLOAT }));
  return {
    VERTICES: parts.corners,
    VERTEX_SHADER_SOURCE: parts.vertexShader,
    FRAGMENT_SHADER_SOURCE: parts.fragmentShader,
    METHOD: TRIANGLES,
    UNIFORMS: parts.uniforms,
    ATTRIBUTES: [
      { name: "a_position", size: 2, type: FLOAT },
      ...own,
      { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
    ],
  };
}
