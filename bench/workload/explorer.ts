import { loadavg } from "node:os";
import type { Browser, Page } from "playwright-core";
import { startServer } from "../../src/api/server.js";
import { launchBrowser } from "../../tests/web/browser.js";
import type { BenchDatabase } from "../database.js";
import { withGeneratedGraph } from "../generatedGraph.js";
import { latencies, median } from "../latencies.js";
import type { Bench, Outcome, Workload } from "../workload.js";
import { manyNodes } from "./explorer/manyNodes.js";
import { framesDuring, largestAnswerAt, pictureAt, suggestedAfter, watch } from "./explorer/watch.js";
import { typedTexts } from "./suggest/typedTexts.js";

const VIEWS = 7;
const LARGE = 5_000;
const LARGE_VIEWS = 3;

interface LargePicture {
  /** Milliseconds from the data to the picture. */
  drawn: number;
  /** Frames a second. */
  panned: number;
  zoomed: number;
}

/** Where a part is measured: the browser, the server's address, a term with many neighbors, and texts that people type. */
interface Place {
  browser: Browser;
  address: string;
  hub: string;
  texts: readonly string[];
}

type Found = Pick<Outcome, "contenders" | "comparisons">;

const PARTS: Readonly<Record<string, (place: Place) => Promise<Found>>> = {
  views: ({ browser, address, hub }) => firstViews(browser, `${address}${pathOf(hub)}?depth=3&limit=1000`),
  picture: ({ browser, address, hub }) => largePictures(browser, `${address}${pathOf(hub)}`, hub),
  suggestions: ({ browser, address, texts }) => suggestions(browser, address, texts),
};

export const workload: Workload = {
  claim:
    "A term's page with 1,000 nodes stands within 1.5 s, 5,000 nodes within 0.5 s of the data, at 30 frames a second and more; a suggestion within 100 ms of its key.",
  size: 126_000,
  // Only views walk along what is related, which takes longest to make.
  run: (bench) =>
    withGeneratedGraph(bench, (database) => measure(bench, database), { isRelated: partsOf(bench).includes("views") }),
};

const partsOf = ({ only }: Bench): string[] => Object.keys(PARTS).filter((part) => only?.includes(part) ?? true);

async function measure(bench: Bench, { connection }: BenchDatabase): Promise<Outcome> {
  const server = await startServer({ connection, host: "127.0.0.1", port: 0, logLevel: "warn", introspection: false });
  const browser = await launchBrowser();
  try {
    await server.warm;
    const [hub] = await connection.read(
      "MATCH (term:Term) WITH term LIMIT 20000 RETURN term.id AS id ORDER BY COUNT { (term)--() } DESC LIMIT 1",
    );
    const texts = await typedTexts(connection, 12);
    const place: Place = { browser, address: server.address, hub: String(hub?.id), texts };
    const found: Found = { contenders: [], comparisons: [] };
    for (const part of partsOf(bench)) {
      bench.say(`${part} of ${pathOf(place.hub)}`);
      const { contenders, comparisons } = (await PARTS[part]?.(place)) ?? { contenders: [], comparisons: [] };
      found.contenders.push(...contenders);
      found.comparisons.push(...comparisons);
    }
    return {
      method: `Headless Chromium with WebGL in software on the machine that also serves (load ${loadavg()[0]?.toFixed(1)} at the end); ${LARGE} nodes take the place of the API's answer and come to a picture that waits for them, counted from the last byte; each ratio is to what is promised.`,
      ...found,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

const pathOf = (term: string): string => `/terms/${term.slice("term:".length)}`;

async function firstViews(browser: Browser, address: string): Promise<Found> {
  const views: Awaited<ReturnType<typeof pictureAt>>[] = [];
  for (let i = 0; i <= VIEWS; i += 1) {
    const page = await newPage(browser);
    await page.goto(address);
    const view = await pictureAt(page, 1_000);
    // The first finds caches cold on both sides.
    if (i > 0) views.push(view);
    await page.context().close();
  }
  const view = median(views.map(({ drawn }) => drawn));
  const figures = {
    runs: views.length,
    "p50 ms": view,
    "p50 ms until every node is in its place": median(views.map(({ arranged }) => arranged)),
  };
  return {
    contenders: [{ name: "a term's page with 1,000 nodes, from the address to the picture", figures }],
    comparisons: [{ name: "first view, of 1.5 s", ratio: view / 1_500, atMost: 1 }],
  };
}

async function largePictures(browser: Browser, address: string, center: string): Promise<Found> {
  const pictures: LargePicture[] = [];
  for (let i = 0; i <= LARGE_VIEWS; i += 1) {
    const picture = await largePicture(browser, address, center);
    if (i > 0) pictures.push(picture);
  }
  const drawn = median(pictures.map((each) => each.drawn));
  const panned = median(pictures.map((each) => each.panned));
  const zoomed = median(pictures.map((each) => each.zoomed));
  return {
    contenders: [
      { name: "5,000 nodes, from the data to the picture", figures: { runs: pictures.length, "p50 ms": drawn } },
      {
        name: "5,000 nodes, panned and zoomed",
        figures: { "p50 frames/s panned": panned, "p50 frames/s zoomed": zoomed },
      },
    ],
    comparisons: [
      { name: "5,000 nodes drawn, of 0.5 s", ratio: drawn / 500, atMost: 1 },
      { name: "frames while panning, of 30 a second", ratio: panned / 30, atLeast: 1 },
      { name: "frames while zooming, of 30 a second", ratio: zoomed / 30, atLeast: 1 },
    ],
  };
}

async function largePicture(browser: Browser, address: string, center: string): Promise<LargePicture> {
  const page = await newPage(browser);
  await page.route("**/graphql", async (route) => {
    if (!route.request().postData()?.includes("query Neighborhood")) return route.continue();
    // The API takes longer than the page: the data comes to a picture that waits for it.
    await page.locator(".picture canvas").first().waitFor({ state: "attached" });
    return route.fulfill({ json: { data: { neighborhood: manyNodes(LARGE, center) } } });
  });
  await page.goto(address);
  const drawn = (await pictureAt(page, LARGE)).drawn - (await largestAnswerAt(page));
  const box = await page.getByRole("application").boundingBox();
  if (!box) throw new Error("The picture has no box.");
  const [x, y] = [box.x + box.width / 2 + 60, box.y + box.height / 4];
  const panned = await framesDuring(page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 0; i < 60; i += 1) await page.mouse.move(x + i, y + (i % 20));
    await page.mouse.up();
  });
  const zoomed = await framesDuring(page, async () => {
    for (let i = 0; i < 20; i += 1) await page.mouse.wheel(0, i % 2 === 0 ? -100 : 100);
  });
  await page.context().close();
  return { drawn, panned, zoomed };
}

async function suggestions(browser: Browser, address: string, texts: readonly string[]): Promise<Found> {
  const page = await newPage(browser);
  await page.goto(address);
  const box = page.getByRole("combobox", { name: "Search the graph" });
  await box.waitFor();
  const waits: number[] = [];
  for (const text of texts) {
    await box.fill("");
    await page.locator(".option").first().waitFor({ state: "detached" });
    await box.fill(text);
    waits.push(await suggestedAfter(page));
  }
  await page.context().close();
  const figures = latencies(waits);
  return {
    contenders: [{ name: "a suggestion, from the key to the list", figures }],
    comparisons: [{ name: "suggestion shown, of 100 ms", ratio: (figures["p95 ms"] ?? Number.NaN) / 100, atMost: 1 }],
  };
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await watch(page);
  return page;
}
