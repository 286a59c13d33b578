import type { Page } from "playwright-core";

// Runs in the page: notes when a picture of so many nodes was drawn and arranged, how long after a key suggestions are on
// screen, and counts frames.
const WATCH = `
window.drawn = {};
window.arranged = {};
new MutationObserver(() => {
  const picture = document.querySelector("[data-drawn]")?.dataset ?? {};
  const { drawn: nodes } = picture;
  if (nodes && !(nodes in drawn)) {
    drawn[nodes] = undefined;
    requestAnimationFrame(() => { drawn[nodes] = performance.now(); });
  }
  if (picture.arranged && !(picture.arranged in arranged)) arranged[picture.arranged] = performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-drawn", "data-arranged"] });
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
});
window.largestAnswerAt = () => {
  const answers = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/graphql"));
  return answers.sort((a, b) => b.decodedBodySize - a.decodedBodySize)[0].responseEnd;
};`;

/** Watches a page from its first moment. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(WATCH);
}

/** When a picture of so many nodes was first drawn, and when they stood in their places, in milliseconds since the page was asked for. */
export async function pictureAt(page: Page, nodes: number): Promise<{ drawn: number; arranged: number }> {
  await page.locator(`[data-arranged="${nodes}"]`).waitFor();
  return page.evaluate<{ drawn: number; arranged: number }>(
    `({ drawn: drawn["${nodes}"], arranged: arranged["${nodes}"] })`,
  );
}

/** When the largest of the API's answers had come whole, in milliseconds since the page was asked for. */
export function largestAnswerAt(page: Page): Promise<number> {
  return page.evaluate<number>("largestAnswerAt()");
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
