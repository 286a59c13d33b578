import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type SampleServer, serveSamples } from "../api/sampleServer.js";
import { launchBrowser } from "./browser.js";
import type { Look } from "./explorer.js";
import { graph } from "./suite/graph.js";
import { home } from "./suite/home.js";
import { picture } from "./suite/picture.js";
import { openVisit } from "./visit.js";
import { warmUp } from "./warmUp.js";

let server: SampleServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([serveSamples(), launchBrowser()]);
  await warmUp(browser, server.address, ["/", "/terms/public-diplomacy", "/search?q=soft%20pwer"]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const look: Look = async (address, act, options) => {
  const { page, faults, elsewhere, close } = await openVisit(browser, server.address, options);
  try {
    await page.goto(address);
    await act(page);
    expect({ faults, elsewhere }).toEqual({ faults: [], elsewhere: [] });
  } finally {
    await close();
  }
};

home(look);
graph(look);
picture(look);
