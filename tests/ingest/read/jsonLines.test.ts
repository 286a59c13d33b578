import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { isJsonLines, readJsonLines } from "../../../src/ingest/read/jsonLines.js";
import { jsonl } from "../../../src/ingest/read/jsonl.js";
import type { ReadResult } from "../../../src/ingest/read/readResult.js";
import { page } from "../support/page.js";

const folder = mkdtempSync(join(tmpdir(), "lexigraph-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(bytes: Buffer, size: number): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readJsonLines(pieces(bytes, size), "in.jsonl")) results.push(result);
  return results;
}

test("wherever the bytes are cut, the lines are those of the whole", async () => {
  const content = [JSON.stringify(page("a", { label: "Özçakıl" })), "", "none", JSON.stringify(page("b"))].join("\n");
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 500 }), fc.constantFrom("", "\n"), async (size, end) => {
      expect(await read(Buffer.from(content + end), size)).toEqual([...jsonl.read(content + end, "in.jsonl")]);
    }),
    { numRuns: 50 },
  );
});

test("a line that is not UTF-8 is rejected with its number, the rest is read", async () => {
  const good = Buffer.from(`${JSON.stringify(page("a"))}\n`);
  expect(await read(Buffer.concat([good, Buffer.from([0x7b, 0xff, 0x0a]), good]), 64)).toEqual([
    { record: page("a") },
    { rejection: { uri: "in.jsonl", code: "NOT_UTF8", message: expect.any(String), line: 2 } },
    { record: page("a") },
  ]);
});

test.each([
  ["a record", `\n${JSON.stringify(page("a"))}`, true],
  ["a page", "What is Harbour Talk\n", false],
  ["nothing", "", false],
])("a file that begins with %s is told by it", async (name, content, expected) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  expect(await isJsonLines(file)).toBe(expected);
});
