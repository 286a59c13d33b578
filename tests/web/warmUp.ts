import type { Browser } from "playwright-core";
import { openVisit } from "./visit.js";

/**
 * Looks at addresses until each has its answers: on a busy machine the database may need longer to plan a statement, the
 * first time, than an operation may last.
 */
export async function warmUp(browser: Browser, address: string, paths: readonly string[]): Promise<void> {
  const { page, close } = await openVisit(browser, address);
  for (const path of paths) {
    await page.goto(path);
    for (let isFailed = true; isFailed; ) {
      await page.waitForLoadState("networkidle");
      isFailed = (await page.locator(".failed").count()) > 0;
      if (isFailed) await page.reload();
    }
  }
  await close();
}
