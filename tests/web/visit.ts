import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page that somebody looks at, with what a look must not bring about. */
export interface Visit {
  page: Page;
  /** Errors of scripts and of the console. */
  faults: string[];
  /** What other hosts were asked for. */
  elsewhere: string[];
  close(): Promise<void>;
}

/** Opens a window of its own, with nothing remembered. */
export async function openVisit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && !url.startsWith(address)) elsewhere.push(url);
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    // On a busy machine a statement's first plan may outlast its deadline; the explorer asks again by itself.
    const isPatience = message.text().includes("status of 504");
    if (message.type() === "error" && !isPatience) faults.push(message.text());
  });
  return { page, faults, elsewhere, close: () => context.close() };
}
