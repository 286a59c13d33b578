import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { load } from "../../src/ingest/load.js";
import { type SampleServer, serveSamples } from "../api/sampleServer.js";
import { launchBrowser } from "./browser.js";
import type { Look } from "./explorer.js";
import { HOSTILE_RECORDS } from "./hostileRecords.js";
import { SCRIPT_RECORD } from "./scriptRecord.js";
import { access } from "./suite/access.js";
import { away } from "./suite/away.js";
import { graph } from "./suite/graph.js";
import { home } from "./suite/home.js";
import { manners } from "./suite/manners.js";
import { pages } from "./suite/pages.js";
import { picture } from "./suite/picture.js";
import { related } from "./suite/related.js";
import { script } from "./suite/script.js";
import { Visits } from "./visit.js";

let server: SampleServer;
let browser: Browser;
let visits: Visits;
beforeAll(async () => {
  [server, browser] = await Promise.all([serveSamples(), launchBrowser()]);
  await load(
    server.connection,
    [...HOSTILE_RECORDS, SCRIPT_RECORD].map((record) => ({ record })),
  );
  visits = new Visits(browser, server.address);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const look: Look = async (address, act, options, allowance) => {
  const { page, faults, elsewhere, close } = await visits.open(options);
  try {
    await page.goto(address);
    await act(page);
    const unexpected = faults.filter((fault) => !allowance?.expected.test(fault));
    const foreign = elsewhere.filter((url) => !allowance?.hosts?.some((host) => url.startsWith(host)));
    expect({ unexpected, foreign }).toEqual({ unexpected: [], foreign: [] });
  } finally {
    await close();
  }
};

home(look);
pages(look);
graph(look);
picture(look);
manners(look);
access(look);
related(look);
script(look);
away(look);
