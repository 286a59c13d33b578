import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** A page that somebody looks at, with what a look must not bring about. */
export interface Visit {
  page: Page;
  /** Errors of scripts and of the console. */
  faults: string[];
  /** What other hosts were asked for. */
  elsewhere: string[];
  close(): Promise<void>;
}

/** Visits to one server: those with the same options share a window, whose files and scripts are then at hand. */
export class Visits {
  private readonly contexts = new Map<string, Promise<BrowserContext>>();

  constructor(
    private readonly browser: Browser,
    private readonly address: string,
  ) {}

  async open(options: BrowserContextOptions = {}): Promise<Visit> {
    const page = await (await this.contextFor(options)).newPage();
    const faults: string[] = [];
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      const url = request.url();
      if (/^(https?|wss?):/.test(url) && !url.startsWith(this.address)) elsewhere.push(url);
    });
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      // On a busy machine a statement's first plan may outlast its deadline; the explorer asks again by itself.
      const isPatience = message.text().includes("status of 504");
      if (message.type() === "error" && !isPatience) faults.push(message.text());
    });
    return { page, faults, elsewhere, close: () => page.close() };
  }

  private contextFor(options: BrowserContextOptions): Promise<BrowserContext> {
    const key = JSON.stringify(options);
    const known = this.contexts.get(key);
    if (known) return known;
    const made = this.browser.newContext({
      baseURL: this.address,
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      ...options,
    });
    this.contexts.set(key, made);
    return made;
  }
}
