import type { EdgeKind, NodeKind } from "../subgraph.js";

/** The colours that a picture is drawn with, as the page's theme has them now. */
export interface Palette {
  kinds: Readonly<Record<NodeKind, string>>;
  paper: string;
  ink: string;
  quiet: string;
  accent: string;
  /** A shade of what an edge is about. */
  edges: Readonly<Record<EdgeKind, string>>;
  /** What is dimmed. */
  dim: string;
  /** The page's sans-serif family. */
  font: string;
}

/** Reads the colours from the style of the page, where light-dark() has been decided. */
export function readPalette(): Palette {
  const probe = document.body.appendChild(document.createElement("span"));
  const read = (name: string) => {
    probe.style.color = `var(--${name})`;
    return hexOf(getComputedStyle(probe).color);
  };
  const palette = {
    kinds: {
      TERM: read("term"),
      CHAPTER: read("chapter"),
      AUTHOR: read("author"),
      BOOK: read("book"),
      ORGANIZATION: read("organization"),
      DEFINITION: read("definition"),
    },
    paper: read("paper"),
    ink: read("ink"),
    quiet: read("quiet"),
    accent: read("accent"),
    edges: {
      RELATED: read("related"),
      DEFINED_IN: read("defined-in"),
      WROTE: read("wrote"),
      CO_AUTHOR: read("co-author"),
      IN_BOOK: read("in-book"),
      AFFILIATED_WITH: read("affiliated-with"),
    },
    dim: read("dim"),
    font: getComputedStyle(document.body).fontFamily,
  };
  probe.remove();
  return palette;
}

function hexOf(color: string): string {
  const parts = (color.match(/[\d.]+(?=[\s,)/])/g) ?? []).map(Number);
  // color-mix() is told as color(srgb 0.2 0.3 0.7), a plain colour as rgb(58, 75, 181).
  const [red = 0, green = 0, blue = 0] = color.startsWith("color(") ? parts.map((part) => 255 * part) : parts;
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}
