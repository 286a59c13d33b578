import { type Scene, STRIP } from "./scene.js";

/** A scene as an SVG file; every label of it is text, whatever it holds. */
export function svgOf(scene: Scene): string {
  const { width, height, paper, ink, quiet, font } = scene;
  const full = height + STRIP;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${full}" viewBox="0 0 ${width} ${full}" font-family="${escapeXml(font)}" font-size="13">`,
    `<title>${escapeXml(scene.title)}</title>`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    `<svg width="${width}" height="${height}">`,
    ...scene.lines.map(
      (line) =>
        `<line x1="${round(line.x1)}" y1="${round(line.y1)}" x2="${round(line.x2)}" y2="${round(line.y2)}" stroke="${line.color}" stroke-width="${round(line.width)}"/>`,
    ),
    ...scene.discs.map(
      ({ x, y, radius, color, ring, label }) =>
        `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${color}"><title>${escapeXml(label)}</title></circle>${
          ring === undefined
            ? ""
            : `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius + 3)}" fill="none" stroke="${ring}" stroke-width="1.75"/>`
        }`,
    ),
    `<g fill="${ink}" stroke="${paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">`,
    ...scene.captions.map(
      ({ x, y, text, isStrong }) =>
        `<text x="${round(x)}" y="${round(y)}"${isStrong ? ' font-weight="600"' : ""}>${escapeXml(text)}</text>`,
    ),
    "</g>",
    "</svg>",
    `<text x="16" y="${height + 22}" fill="${ink}" font-weight="600">${escapeXml(scene.title)}</text>`,
    `<text x="16" y="${height + 42}" fill="${quiet}" font-size="12">${escapeXml(scene.source)}</text>`,
    ...scene.legend.map(
      ({ name, color }, index) =>
        `<circle cx="${width - 100 * (scene.legend.length - index)}" cy="${height + 18}" r="5" fill="${color}"/><text x="${width - 100 * (scene.legend.length - index) + 10}" y="${height + 22}" fill="${ink}">${escapeXml(name)}</text>`,
    ),
    "</svg>",
  ];
  return `${parts.join("\n")}\n`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// XML has no way to write most control characters, nor half a pair of surrogates, so they are dropped.
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\P{Cc}]|\p{Cs}|[\uFFFE\uFFFF]/gu, "")
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

const round = (value: number): number => Math.round(value * 100) / 100;
