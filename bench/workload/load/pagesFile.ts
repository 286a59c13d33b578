import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Page } from "./dictionaryPages.js";

/** Writes pages to one file, a line each: a million files would measure the file system. */
export async function writePages(file: string, pages: Iterable<Page>): Promise<void> {
  await pipeline(Readable.from(lines(pages)), createWriteStream(file));
}

/** The pages of a file, one after the other. */
export async function* readPages(file: string): AsyncGenerator<Page> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const page: Page = JSON.parse(line);
    yield page;
  }
}

function* lines(pages: Iterable<Page>): Generator<string> {
  for (const page of pages) yield `${JSON.stringify(page)}\n`;
}
