import { readFileSync } from "node:fs";
import type { SourceRecord } from "../../../src/domain/record.js";
import { readContent } from "../../../src/ingest/read/readContent.js";
import type { ReadResult } from "../../../src/ingest/read/readResult.js";

/** The text of a page under tests/fixtures/pages. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/pages/${name}`, import.meta.url), "utf8");
}

/** What reading one page gives. */
export function readPage(content: string, uri = "page.txt"): ReadResult {
  const results = [...readContent({ uri, content })];
  const [result] = results;
  if (!result || results.length !== 1) throw new Error(`One page gave ${results.length} results.`);
  return result;
}

/** The record of a page that can be read. */
export function recordOf(content: string, uri?: string): SourceRecord {
  const result = readPage(content, uri);
  if ("record" in result) return result.record;
  throw new Error(`Rejected: ${JSON.stringify(result.rejection)}`);
}

/** Code and line of the rejection of a page that cannot be read. */
export function rejectionOf(content: string): { code: string; line: number | undefined } {
  const result = readPage(content);
  if ("record" in result) throw new Error(`Read: ${JSON.stringify(result.record)}`);
  const { code, line } = result.rejection;
  return { code, line };
}
