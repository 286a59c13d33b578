import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as browserType } from "playwright-core";

/** Debian's, where it is installed; otherwise the one that comes as a package. */
const SYSTEM = "/usr/bin/chromium";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // WebGL without a graphics card.
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

/** A real Chromium without a window, that talks to nobody of its own accord. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = existsSync(SYSTEM) ? SYSTEM : await chromium.executablePath();
  return await browserType.launch({ executablePath, args: FLAGS });
}
