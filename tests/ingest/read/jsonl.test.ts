import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectReader } from "../../../src/ingest/read/detect.js";
import { readInput } from "../../../src/ingest/read/readInput.js";
import type { ReadResult } from "../../../src/ingest/read/readResult.js";
import { Sample } from "../../../src/ingest/read/sample.js";
import { records } from "../support/arbitraryRecords.js";
import { page } from "../support/page.js";
import { readAll } from "./fixture.js";

const whole = {
  uri: "pages/harbour-talk.txt",
  format: "DICTIONARY_TEXT",
  license: "CC-BY-4.0",
  chapter: {
    title: "Towns at Sea",
    doi: "10.5555/9780306406157.ch001",
    year: 2015,
    pages: "3-9",
    abstract: "Towns and their harbours.",
    price: { amount: 37.5, currency: "USD" },
    bylines: [{ name: "Ada Quill", orcid: "0000-0002-1825-0097", affiliations: [{ name: "Quay", country: "Norway" }] }],
    book: { title: "Atlas", isbn: "9780306406157", doi: "10.5555/atlas", publisher: "Quay Press", editors: ["B. Ink"] },
  },
  definitions: [
    {
      label: "Harbour Talk",
      alternativeLabels: ["HT"],
      text: "Talk between harbours.",
      number: "7",
      references: ["A ledger."],
      elsewhere: { title: "Far Off", price: { amount: 1, currency: "EUR" } },
    },
  ],
};

const read = (content: string) => readAll(content, "in.jsonl", "JSONL");
const expectedInput = { input: expect.any(String) };

/** The whole record with the member at a path put in, or taken out where the value is undefined. */
function changed(path: string, value: unknown): string {
  const copy = structuredClone(whole);
  const names = path.split(".");
  const last = names.pop() ?? "";
  const holder = names.reduce<unknown>((found, name) => Reflect.get(Object(found), name), copy);
  if (value === undefined) Reflect.deleteProperty(Object(holder), last);
  else Reflect.set(Object(holder), last, value);
  return JSON.stringify(copy);
}

describe("JSON Lines", () => {
  test("a line is the record that it says, with the order of its fields, its uri and its format", async () => {
    const [result] = await read(`\n${JSON.stringify(whole)}\r\n`);
    expect(JSON.stringify(result)).toBe(JSON.stringify({ record: whole }));
  });

  test("every record that can be written is read as it was", async () => {
    await fc.assert(
      fc.asyncProperty(records(), async (all) => {
        const content = all.map((record) => `${JSON.stringify(record)}\n`).join("");
        expect(await read(content)).toEqual(all.map((record) => ({ record })));
      }),
    );
  });

  test("a bad line is rejected with its number, the rest is read", async () => {
    const lines = ["no json", JSON.stringify(page("a")), '{"uri": "b", ', "[]", "", JSON.stringify(page("c"))];
    expect(await read(lines.join("\n"))).toEqual([
      { rejection: { uri: "in.jsonl", code: "BAD_JSON", message: expect.any(String), line: 1, input: "no json" } },
      { record: page("a") },
      {
        rejection: { uri: "in.jsonl", code: "BAD_JSON", message: expect.any(String), line: 3, input: '{"uri": "b", ' },
      },
      { rejection: { uri: "in.jsonl", code: "BAD_RECORD", message: expect.any(String), line: 4, input: "[]" } },
      { record: page("c") },
    ]);
  });

  test.each([
    ["uri", undefined, "BAD_RECORD"],
    ["uri", " ", "BAD_RECORD"],
    ["uri", "x".repeat(2_001), "TOO_LONG"],
    ["format", "TEA_LEAVES", "BAD_RECORD"],
    ["license", null, "BAD_RECORD"],
    ["loadedAt", "2026-01-01", "BAD_RECORD"],
    ["definitions", {}, "BAD_RECORD"],
    ["definitions.0", "Harbour Talk", "BAD_RECORD"],
    ["definitions.0.label", 7, "BAD_RECORD"],
    ["definitions.0.label", "\ud800", "BAD_RECORD"],
    ["definitions.0.text", undefined, "BAD_RECORD"],
    ["definitions.0.alternativeLabels", "HT", "BAD_RECORD"],
    ["definitions.0.elsewhere.title", undefined, "BAD_RECORD"],
    ["chapter.title", "", "BAD_RECORD"],
    ["chapter.doi", "https://doi.org/10.5555/X", "BAD_DOI"],
    ["chapter.doi", "eleven", "BAD_DOI"],
    ["chapter.year", "2015", "BAD_YEAR"],
    ["chapter.year", 20.15, "BAD_YEAR"],
    ["chapter.price.amount", -1, "BAD_RECORD"],
    ["chapter.bylines", undefined, "BAD_RECORD"],
    ["chapter.bylines.0.orcid", "0000-0002-1825-0098", "BAD_RECORD"],
    ["chapter.bylines.0.affiliations.0.city", "Bergen", "BAD_RECORD"],
    ["chapter.book.isbn", "978-0-306-40615-7", "BAD_RECORD"],
    ["chapter.book.editors.0", 1, "BAD_RECORD"],
  ])("%s as %j is rejected, and the sentence names it", async (path, value, code) => {
    const named = path.replace(/\.(\d+)/g, "[$1]");
    expect(await read(changed(path, value))).toEqual([
      { rejection: { uri: "in.jsonl", code, message: expect.stringContaining(named), line: 1, ...expectedInput } },
    ]);
  });

  test("a field with the name of a prototype's is one field too many", async () => {
    const line = JSON.stringify(whole).replace("{", '{"__proto__": {"license": 1}, ');
    expect(await read(line)).toMatchObject([{ rejection: { code: "BAD_RECORD" } }]);
  });

  test("it is told from what other formats hold", () => {
    expect(detectReader(new Sample(JSON.stringify(whole), true)).format).toBe("JSONL");
    expect(() => detectReader(new Sample('{"type": "x", "DOI": "10.5555/a"}', true))).toThrow();
  });
});

describe("JSON Lines as bytes come", () => {
  async function readBytes(bytes: Buffer, size: number): Promise<ReadResult[]> {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
    }
    const results: ReadResult[] = [];
    for await (const result of readInput({ uri: "in.jsonl", bytes: pieces() })) results.push(result);
    return results;
  }

  test("wherever they are cut, the lines are those of the whole", async () => {
    const lines = [JSON.stringify(page("a", { label: "Özçakıl" })), "", "none", JSON.stringify(page("b"))];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        async (size, newline, ends) => {
          const content = lines.join(newline) + (ends ? newline : "");
          expect(await readBytes(Buffer.from(content), size)).toEqual(await read(lines.join("\n")));
        },
      ),
      { numRuns: 50 },
    );
  });

  test("a line that is not UTF-8 is rejected with its number, the rest is read", async () => {
    const good = Buffer.from(`${JSON.stringify(page("a"))}\n`);
    expect(await readBytes(Buffer.concat([good, Buffer.from([0x7b, 0xff, 0x0a]), good]), 64)).toEqual([
      { record: page("a") },
      { rejection: { uri: "in.jsonl", code: "NOT_UTF8", message: expect.any(String), line: 2 } },
      { record: page("a") },
    ]);
  });
});

describe("a decision about authors", () => {
  const decision = {
    id: "event:1",
    kind: "MERGE",
    keptId: "author:ada-quill-abc123",
    mergedIds: ["author:a-quill-def456"],
    keep: [{ nameKey: "ada quill", anchors: ["0123456789abcdef01234567"] }],
    merge: [{ nameKey: "a quill", anchors: ["76543210fedcba9876543210"] }],
    apart: [],
    reason: "Her page says so.",
    at: "2026-11-25T12:00:00.000Z",
    by: "bo",
    undone: null,
  };

  test("is read as it stands, by itself too", async () => {
    expect(await readAll(JSON.stringify({ decision }), "in.jsonl")).toEqual([{ decision }]);
  });

  test.each([
    ["an unknown kind", { ...decision, kind: "MARRIAGE" }],
    ["no moment", { ...decision, at: "yesterday" }],
    ["a name for a list", { ...decision, merge: "a quill" }],
    ["a field of its own", { ...decision, extra: true }],
    ["nothing", null],
  ])("with %s is rejected", async (_name, wrong) => {
    expect(await read(JSON.stringify({ decision: wrong }))).toEqual([
      { rejection: { uri: "in.jsonl", code: "BAD_RECORD", message: expect.any(String), line: 1, ...expectedInput } },
    ]);
  });
});
