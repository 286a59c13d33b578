import type { Page } from "playwright-core";

// Runs in the page: notes when a picture of so many nodes stands and how long after a key suggestions do, and counts frames.
const WATCH = `
window.watched = {};
new MutationObserver(() => {
  const drawn = document.querySelector("[data-drawn]")?.dataset.drawn;
  if (drawn && !(drawn in watched)) watched[drawn] = performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-drawn"] });
let typedAt;
addEventListener("input", (event) => {
  typedAt = event.target.value === "" ? undefined : event.timeStamp;
  delete document.documentElement.dataset.suggested;
}, true);
new MutationObserver(() => {
  if (typedAt === undefined || !document.querySelector(".option")) return;
  const start = typedAt;
  typedAt = undefined;
  requestAnimationFrame(() => { document.documentElement.dataset.suggested = performance.now() - start; });
}).observe(document, { subtree: true, childList: true });
window.countFrames = (milliseconds) => new Promise((resolve) => {
  const start = performance.now();
  let frames = 0;
  const frame = (now) => {
    frames += 1;
    if (now - start < milliseconds) requestAnimationFrame(frame);
    else resolve((1000 * frames) / (now - start));
  };
  requestAnimationFrame(frame);
});`;

/** Watches a page from its first moment. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(WATCH);
}

/** When a picture of so many nodes was first drawn, in milliseconds since the page was asked for. */
export async function drawnAt(page: Page, nodes: number): Promise<number> {
  await page.locator(`[data-drawn="${nodes}"]`).waitFor();
  return page.evaluate<number>(`watched["${nodes}"]`);
}

/** How long after the last key its suggestions were on screen, in milliseconds. */
export async function suggestedAfter(page: Page): Promise<number> {
  const told = page.locator("html[data-suggested]");
  return Number(await told.getAttribute("data-suggested"));
}

/** Frames a second while something goes on. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<number> {
  const [frames] = await Promise.all([page.evaluate<number>("countFrames(1500)"), act()]);
  return frames;
}
