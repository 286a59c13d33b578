import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JsonItem, jsonItems } from "../../../../src/ingest/read/json/jsonItems.js";

async function itemsOf(text: string, size = 7, longest?: number): Promise<JsonItem[]> {
  async function* pieces(): AsyncGenerator<string> {
    for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
  }
  const items: JsonItem[] = [];
  for await (const item of jsonItems(pieces(), longest)) items.push(item);
  return items;
}

const a = '{"a": "}],\\"", "items": {"message": [1]}}';
const b = '{\n"b": [{}, [2]]\n}';

describe("jsonItems", () => {
  it.each([
    ["an object", a, [a]],
    ["an array", `[${a},\n ${b}]`, [a, b]],
    ["a list named items", `{"n": 2, "items": [${a}, ${b}], "end": {}}`, [a, b]],
    [
      "a message with items",
      `{"status": "ok", "message": {"facets": {"x": [1]}, "items": [${a}, ${b}]}, "z": [1]}`,
      [a, b],
    ],
    ["a message that is one", `{"status": "ok", "message": ${b}, "more": {"x": 1}}`, [b]],
    ["objects one after the other", `${a}\n${b}${a}`, [a, b, a]],
    ["what is no object", '[1, "x", [2], null, true]', ["1", '"x"', "[2]", "null", "true"]],
    ["nothing", "[ ]", []],
  ])("cuts %s", async (_, text, expected) => {
    for (const size of [1, 3, 10_000]) {
      expect((await itemsOf(text, size)).map((item) => item.text.trim())).toEqual(expected);
    }
  });

  it("tells the line of each, and what is cut off or too long", async () => {
    expect(await itemsOf(`[\n${b},\n${a}`)).toMatchObject([{ line: 2 }, { line: 5 }, { line: 5, fault: "TRUNCATED" }]);
    expect(await itemsOf(`[\n{"a": {`)).toMatchObject([{ line: 2, fault: "TRUNCATED" }]);
    expect(await itemsOf(`[{"a": "${"x".repeat(50)}"}, {}]`, 7, 20)).toMatchObject([
      { text: "", fault: "TOO_LONG" },
      { text: "{}" },
    ]);
  });

  it("cuts any list of objects, however it is printed and wherever it is cut", async () => {
    const value = fc.dictionary(
      fc.constantFrom("a", "DOI", "reference", '"', "\\"),
      fc.jsonValue({ maxDepth: 3, noUnicodeString: false }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value), fc.integer({ min: 1, max: 40 }), fc.boolean(), async (all, size, pretty) => {
        const text = JSON.stringify({ status: "ok", message: { items: all } }, null, pretty ? 2 : undefined);
        expect((await itemsOf(text, size)).map((item) => JSON.parse(item.text))).toEqual(
          all.map((one) => JSON.parse(JSON.stringify(one))),
        );
      }),
    );
  });
});
