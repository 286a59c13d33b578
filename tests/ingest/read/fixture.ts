import { readFileSync } from "node:fs";
import type { PageFormat, SourceRecord } from "../../../src/domain/record.js";
import { readContent } from "../../../src/ingest/read/readContent.js";
import type { ReadResult } from "../../../src/ingest/read/readResult.js";

/** The text of a page under tests/fixtures/pages. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/pages/${name}`, import.meta.url), "utf8");
}

/** All that reading a content gives. */
export async function readAll(content: string, uri = "page.txt", format?: PageFormat): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readContent({ uri, content, format })) results.push(result);
  return results;
}

/** What reading one page gives. */
export async function readPage(content: string, uri = "page.txt"): Promise<ReadResult> {
  const results = await readAll(content, uri);
  const [result] = results;
  if (!result || results.length !== 1) throw new Error(`One page gave ${results.length} results.`);
  return result;
}

/** The record of a page that can be read. */
export async function recordOf(content: string, uri?: string): Promise<SourceRecord> {
  const result = await readPage(content, uri);
  if ("record" in result) return result.record;
  throw new Error(`Not a record: ${JSON.stringify(result)}`);
}

/** Code and line of the rejection of a page that cannot be read. */
export async function rejectionOf(content: string): Promise<{ code: string; line: number | undefined }> {
  const result = await readPage(content);
  if (!("rejection" in result)) throw new Error(`Read: ${JSON.stringify(result)}`);
  const { code, line } = result.rejection;
  return { code, line };
}
