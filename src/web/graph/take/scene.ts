/** A picture as it stands on the screen, in pixels, ready to be written to any form. */
export interface Scene {
  width: number;
  height: number;
  paper: string;
  ink: string;
  quiet: string;
  font: string;
  /** What it shows, and where it is from. */
  title: string;
  source: string;
  lines: readonly { x1: number; y1: number; x2: number; y2: number; color: string; width: number }[];
  discs: readonly { x: number; y: number; radius: number; color: string; ring: string | undefined; label: string }[];
  captions: readonly { x: number; y: number; text: string; isStrong: boolean }[];
  /** Names of the colours. */
  legend: readonly { name: string; color: string }[];
}

/** The height of the strip under the picture with its title and legend, in pixels. */
export const STRIP = 56;
