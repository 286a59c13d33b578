import type { BrowserContextOptions, Page } from "playwright-core";

/**
 * Opens an address and does something with its page; fails where the page asked another host for anything or had an
 * error in its console.
 */
export type Look = (
  address: string,
  act: (page: Page) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void>;
