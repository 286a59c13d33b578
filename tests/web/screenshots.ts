import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const FOLDER = fileURLToPath(new URL("./screenshots/", import.meta.url));
const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } };

/** Keeps a page as it looks at two widths, light and dark, in a folder that git does not see. */
export async function shoot(page: Page, name: string): Promise<void> {
  for (const [width, viewport] of Object.entries(WIDTHS)) {
    await page.setViewportSize(viewport);
    const colorScheme = width === "wide" ? "light" : "dark";
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${FOLDER}${name}-${width}.png` });
  }
}
