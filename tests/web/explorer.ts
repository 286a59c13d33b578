import type { BrowserContextOptions, Page } from "playwright-core";

/** What a look may bring about that otherwise is a fault. */
export interface Allowance {
  /** Lines of the console that are to be. */
  expected: RegExp;
  /** Other servers of ours that may be asked. */
  hosts?: readonly string[];
}

/**
 * Opens an address and does something with its page; fails where the page asked another host for anything or had an
 * error in its console.
 */
export type Look = (
  address: string,
  act: (page: Page) => Promise<void>,
  options?: BrowserContextOptions,
  allowance?: Allowance,
) => Promise<void>;
