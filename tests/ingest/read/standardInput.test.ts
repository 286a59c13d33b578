import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { ReadResult } from "../../../src/ingest/read/readResult.js";
import { readStandardInput } from "../../../src/ingest/read/standardInput.js";

const LINES = Array.from({ length: 5_000 }, (_, i) =>
  JSON.stringify({
    uri: `made/${i}`,
    format: "CSV",
    definitions: [
      {
        label: `Quay ${i}`,
        alternativeLabels: [],
        text: `The quay that bears the number ${i}, and ${"more ".repeat(60)}to tell.`,
      },
    ],
  }),
).join("\n");

async function readAll(bytes: Uint8Array, size: number): Promise<ReadResult[]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const results: ReadResult[] = [];
  for await (const result of readStandardInput(pieces(), undefined)) results.push(result);
  return results;
}

const urisOf = (results: readonly ReadResult[]) =>
  results.map((result) =>
    "record" in result ? result.record.uri : "rejection" in result ? result.rejection.code : "",
  );

test("standard input longer than its sample is read whole, in pieces of any size, gzipped too", async () => {
  const whole = Array.from({ length: 5_000 }, (_, i) => `made/${i}`);
  expect(LINES.length).toBeGreaterThan(1024 * 1024);
  for (const size of [64 * 1024, 700_001]) expect(urisOf(await readAll(Buffer.from(LINES), size))).toEqual(whole);
  expect(urisOf(await readAll(gzipSync(LINES), 1_000))).toEqual(whole);
});

test("the same input is the same source, another is another, and nothing is an empty one", async () => {
  const page =
    "What is Quay\nPorts as Neighbours\nA wall to land at.\nPublished in Chapter:\nWalls at Sea\nAda Quill (Harbour University, Norway)\nDOI: 10.5555/atlas.ch001\n";
  const uri = async (text: string) => urisOf(await readAll(Buffer.from(text), 7));
  expect(await uri(page)).toEqual(await uri(page));
  expect(await uri(page)).not.toEqual(await uri(page.replace("wall", "place")));
  expect(await uri("")).toEqual(["EMPTY_INPUT"]);
});
